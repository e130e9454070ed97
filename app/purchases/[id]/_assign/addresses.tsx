'use client';

import { useTranslations } from 'next-intl';
import {
  type DragEvent,
  type InputEvent,
  type ReactNode,
  useDeferredValue,
  useRef,
  useState,
} from 'react';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { FileField } from '#app/_forms/file-field.tsx';
import { few } from './few.ts';
import { countNamed } from './named.ts';
import { useFile } from './use-file.ts';

type Props = {
  free: number;
  /** What else is asked, before the button. */
  children: ReactNode;
};

/**
 * The fields for a list, typed or in a file, and their button: it says how many seats it assigns as
 * one types, and that a plan comes first where there are many. A file may be dropped on any of it.
 */
export function Addresses({ free, children }: Props) {
  const t = useTranslations('purchase.assign');
  const [text, setText] = useState('');
  const { file, fullAt, chooseFile } = useFile();
  const field = useRef<HTMLInputElement>(null);
  const count = countNamed(useDeferredValue(text));
  const keepText = ({ target }: InputEvent<HTMLDivElement>) =>
    target instanceof HTMLTextAreaElement && setText(target.value);

  function dropFile(event: DragEvent) {
    const { files } = event.dataTransfer;
    if (files.length === 0 || !field.current) return;
    event.preventDefault();
    field.current.files = files;
    void chooseFile(files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever can't drop a file chooses one.
    <div
      className="grid w-full gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]"
      onInput={keepText}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={dropFile}
    >
      <Field name="emails" label={t('addresses')} hint={t('hint')} rows={4} autoComplete="off" />
      <div className="flex flex-col gap-6">
        <FileField
          ref={field}
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          error={fullAt ? `${t('fileTooLarge')} ${t('fileFull', { line: fullAt })}` : undefined}
          onChoose={chooseFile}
        />
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Send count={file ? null : count} isLarge={fullAt !== null} />
        <p role="status" className="text-sm text-quiet">
          {!file && count !== null && count > free && t('tooMany', { count, free })}
        </p>
      </div>
    </div>
  );
}

function Send({ count, isLarge }: { count: number | null; isLarge: boolean }) {
  const t = useTranslations('purchase.assign');
  const plans = count === null || count > few;
  return (
    <SubmitButton
      pending={plans ? t('planning') : t('sending')}
      onClick={(event) => isLarge && event.preventDefault()}
    >
      {count === null && t('plan')}
      {count !== null && count > few && t('planCount', { count })}
      {count !== null && count <= few && (count > 0 ? t('sendCount', { count }) : t('send'))}
    </SubmitButton>
  );
}
