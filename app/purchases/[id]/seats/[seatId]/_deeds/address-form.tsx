import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { correct } from '../../../_seat/actions.ts';

/** The address of a waiting seat, to be written right. */
export function AddressForm({ seat, back }: { seat: Seat; back: Route }) {
  const t = useTranslations('seat');
  return (
    <Form action={correct}>
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="back" value={back} />
      <Field
        name="email"
        type="email"
        label={t('rightAddress')}
        defaultValue={seat.email}
        autoComplete="off"
        maxLength={254}
        required
      />
      <SubmitButton kind="plain" pending={t('correcting')}>
        {t('correct')}
      </SubmitButton>
    </Form>
  );
}
