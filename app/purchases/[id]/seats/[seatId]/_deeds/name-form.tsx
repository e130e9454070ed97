import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { rename } from '../../../_seat/actions.ts';

/** The holder's name, to be written otherwise. */
export function NameForm({ seat, back }: { seat: Seat; back: Route }) {
  const t = useTranslations('seat');
  return (
    <Form action={rename}>
      <input type="hidden" name="member" value={seat.member.id} />
      <input type="hidden" name="back" value={back} />
      <Field
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={seat.member.name ?? ''}
        autoComplete="off"
        maxLength={256}
      />
      <SubmitButton kind="plain" pending={t('savingName')}>
        {t('saveName')}
      </SubmitButton>
    </Form>
  );
}
