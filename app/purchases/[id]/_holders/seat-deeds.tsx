import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button } from '#app/_design/button.tsx';
import { useAboutRows } from '#app/_rows/about-rows.ts';
import { More } from '#app/_rows/more.tsx';
import { personOf } from '../_seat/person-of.ts';
import type { ShownSeat } from '../_seat/shown-seat.ts';
import { Reinstate } from './reinstate.tsx';
import { Resend } from './resend.tsx';
import { Way } from './way.tsx';

type Props = {
  seat: ShownSeat;
  /** The page of the seat. */
  path: Route;
};

/** What can be done with a seat: the most likely deed first, the others behind "More". */
export function SeatDeeds({ seat, path }: Props) {
  const t = useTranslations('purchase.holders');
  if (seat.status === 'revoked') {
    return (
      <>
        <Reinstate seat={seat} />
        <Way seat={seat} path={path} to="history" />
      </>
    );
  }
  return (
    <>
      <Likely seat={seat} path={path} />
      <More of={seat.id} path={path} label={t('more', { person: personOf(seat) })} />
    </>
  );
}

function Likely({ seat, path }: Props) {
  if (seat.status === 'claimed') return <Revoke seat={seat} path={path} />;
  // What can't be delivered there is most likely mistyped.
  if (seat.undeliverable !== null) return <Way seat={seat} path={path} to="address" />;
  return <Resend seat={seat} />;
}

function Revoke({ seat, path }: Props) {
  const t = useTranslations('seat');
  const { ask } = useAboutRows();
  return (
    <Button
      kind="quiet"
      type="submit"
      form="way"
      formAction={`${path}#revoke`}
      aria-label={t('revoke', { person: personOf(seat) })}
      onClick={(event) => {
        event.preventDefault();
        ask(seat.id, 'revoke');
      }}
    >
      {t('revokeShort')}
    </Button>
  );
}
