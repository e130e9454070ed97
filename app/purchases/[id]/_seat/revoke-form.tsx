import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import { revoke } from './actions.ts';
import { personOf } from './person-of.ts';
import type { ShownSeat } from './shown-seat.ts';

/** Takes a seat back. What that means stands around it. */
export function RevokeForm({ seat, back }: { seat: ShownSeat; back: Route }) {
  const t = useTranslations('seat');
  return (
    <Form action={revoke}>
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton kind="danger" pending={t('revoking')}>
        {t('revoke', { person: personOf(seat) })}
      </SubmitButton>
    </Form>
  );
}
