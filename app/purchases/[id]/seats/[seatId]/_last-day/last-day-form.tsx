import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { setLastDay } from './actions.ts';

/** The last day of a seat, to be set, moved or taken away. */
export function LastDayForm({ seat, back }: { seat: Seat; back: Route }) {
  const t = useTranslations('seat');
  return (
    <Form action={setLastDay}>
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="back" value={back} />
      <Field
        name="endsOn"
        type="date"
        label={t('lastDay')}
        hint={t('lastDayHint')}
        defaultValue={seat.endsOn ?? ''}
      />
      <SubmitButton kind="plain" pending={t('savingLastDay')}>
        {t('saveLastDay')}
      </SubmitButton>
    </Form>
  );
}
