import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { personOf } from '../_seat/person-of.ts';
import type { ShownSeat } from '../_seat/shown-seat.ts';

/** Sends the holder of a waiting seat a new link, by the form around the table. */
export function Resend({ seat }: { seat: ShownSeat }) {
  const t = useTranslations('seat');
  return (
    <SubmitButton
      kind="quiet"
      form="deeds"
      name="seat"
      value={seat.id}
      pending={t('resending')}
      aria-label={t('resendTo', { person: personOf(seat) })}
    >
      {t('resend')}
    </SubmitButton>
  );
}
