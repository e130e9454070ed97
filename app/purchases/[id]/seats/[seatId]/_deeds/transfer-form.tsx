import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import { LetterLanguage } from '#app/_language/letter-language.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { transfer } from '../../../_seat/actions.ts';
import { personOf } from '../../../_seat/person-of.ts';

/** Somebody else, to have a seat's place from now on. What that means stands around it. */
export function TransferForm({ seat, back }: { seat: Seat; back: Route }) {
  const t = useTranslations('seat');
  return (
    <Form action={transfer}>
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="back" value={back} />
      <Field
        name="email"
        type="email"
        label={t('newAddress')}
        autoComplete="off"
        maxLength={254}
        required
      />
      <Field
        name="name"
        label={t('newName')}
        hint={t('newNameHint')}
        autoComplete="off"
        maxLength={256}
      />
      <LetterLanguage />
      <SubmitButton kind="caution" pending={t('transferring')}>
        {t('transfer', { person: personOf(seat) })}
      </SubmitButton>
    </Form>
  );
}
