'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import { carryOut } from './actions.ts';
import { type Counts, countFor, type PickedDeed } from './deeds.ts';
import { useQuestion } from './use-question.ts';

type Props = {
  purchaseId: string;
  deed: PickedDeed;
  counts: Counts;
  /** Which seats, as the fields of the form. */
  told: [string, string][];
  /** What the letters are to be written in, where there are any. */
  language: ReactNode;
  /** The safe way. */
  children: ReactNode;
};

/** Does something to all picked seats, if there is one to which it can be done. */
export function DeedForm({ purchaseId, deed, counts, told, language, children }: Props) {
  const t = useTranslations('purchase.picking');
  const { button } = useQuestion(deed, counts);
  return (
    <Form action={carryOut}>
      <input type="hidden" name="purchase" value={purchaseId} />
      <input type="hidden" name="deed" value={deed} />
      {told.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {deed === 'resend' && countFor(deed, counts) > 0 && language}
      {deed === 'label' && (
        <>
          <Field name="name" label={t('name')} hint={t('nameHint')} maxLength={64} required />
          <Field name="value" label={t('value')} hint={t('valueHint')} maxLength={256} />
        </>
      )}
      <div className="flex flex-wrap gap-3">
        {children}
        {countFor(deed, counts) > 0 && (
          <SubmitButton kind={deed === 'revoke' ? 'danger' : 'primary'} pending={t('doing')}>
            {button}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
