'use client';

import { useTranslations } from 'next-intl';
import { type InputEvent, type ReactNode, useState } from 'react';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { splitPasted } from './pasted.ts';

type Props = {
  free: number;
  /** What else is asked, before the button. */
  children: ReactNode;
};

/** The field for addresses and its button, which says how many seats it assigns as one types. */
export function Addresses({ free, children }: Props) {
  const t = useTranslations('purchase.assign');
  const [text, setText] = useState('');
  const count = splitPasted(text).length;
  const keepText = ({ target }: InputEvent<HTMLDivElement>) =>
    setText((target as HTMLTextAreaElement).value);

  return (
    <>
      <div className="w-full" onInput={keepText}>
        <Field name="emails" label={t('addresses')} hint={t('hint')} rows={4} autoComplete="off" />
      </div>
      {children}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton pending={t('sending')}>
          {count > 0 ? t('sendCount', { count }) : t('send')}
        </SubmitButton>
        <p role="status" className="text-sm text-quiet">
          {count > free && t('tooMany', { count, free })}
        </p>
      </div>
    </>
  );
}
