import { getTranslations } from 'next-intl/server';
import type { AskableSeat } from '#domain/seat-request/askable.ts';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Field } from '../_forms/field.tsx';
import { Form } from '../_forms/form.tsx';
import { ask } from './wish-actions.ts';

/** Asks for a seat, with a reason if one likes. */
export async function AskForm({ seat }: { seat: AskableSeat }) {
  const t = await getTranslations('home.wish');
  const { kind, purchaseId, productName: product } = seat;
  return (
    <Form action={ask}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="purchase" value={purchaseId} />
      <Field
        name="reason"
        label={t('reason', { product })}
        hint={t('hint')}
        rows={2}
        maxLength={500}
      />
      <SubmitButton kind="plain" pending={t('asking')}>
        {t('ask', { product })}
      </SubmitButton>
    </Form>
  );
}
