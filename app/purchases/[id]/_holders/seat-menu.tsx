import { useTranslations } from 'next-intl';
import { Button } from '#app/_design/button.tsx';
import { useAboutRows } from '#app/_rows/about-rows.ts';
import { seatPath } from '../_purchase/paths.ts';
import { personOf } from '../_seat/person-of.ts';
import type { ShownSeat } from '../_seat/shown-seat.ts';
import { Resend } from './resend.tsx';
import { Way } from './way.tsx';

type Props = { seat: ShownSeat; purchaseId: string };

/** The less likely deeds of a row. */
export function SeatMenu({ seat, purchaseId }: Props) {
  const t = useTranslations('seat');
  const { ask } = useAboutRows();
  const way = (to: Parameters<typeof Way>[0]['to']) => (
    <Way seat={seat} path={seatPath(purchaseId, seat.id)} to={to} />
  );
  const isWaiting = seat.status === 'pending';
  return (
    <>
      {isWaiting && (seat.undeliverable !== null ? <Resend seat={seat} /> : way('address'))}
      {isWaiting && way('link')}
      {way('transfer')}
      {way('name')}
      {way('lastDay')}
      {isWaiting && (
        <Button
          kind="quiet"
          aria-label={t('revoke', { person: personOf(seat) })}
          onClick={() => ask(seat.id, 'revoke')}
        >
          {t('revokeShort')}
        </Button>
      )}
      {way('history')}
    </>
  );
}
