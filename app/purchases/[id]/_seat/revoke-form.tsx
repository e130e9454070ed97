import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { revoke } from './actions.ts';
import { personOf } from './person-of.ts';

/** Takes a seat back. What that means stands around it. */
export async function RevokeForm({ seat, back }: { seat: Seat; back: Route }) {
  const t = await getTranslations('seat');
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
