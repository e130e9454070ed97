import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { personOf } from '../_seat/person-of.ts';
import type { ShownSeat } from '../_seat/shown-seat.ts';

/** Invites somebody again who had a seat, by the form around the table. */
export function Reinstate({ seat }: { seat: ShownSeat }) {
  const t = useTranslations('seat');
  return (
    <SubmitButton
      kind="quiet"
      name="seat"
      value={seat.id}
      pending={t('reinstating')}
      aria-label={t('reinstateWhom', { person: personOf(seat) })}
    >
      {t('reinstate')}
    </SubmitButton>
  );
}
