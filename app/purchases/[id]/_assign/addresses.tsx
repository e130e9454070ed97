'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, type InputEvent, type ReactNode, useDeferredValue, useState } from 'react';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { FileField } from '#app/_forms/file-field.tsx';
import { useFormState } from '#app/_forms/form.tsx';
import { fullAt, listLimits } from '#domain/paste/limits.ts';
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
  const { values } = useFormState();
  const [text, setText] = useState(values?.emails?.[0] ?? '');
  const textFullAt = fullAt(text);
  const file = useFile();
  const count = countNamed(useDeferredValue(textFullAt === null ? text : ''));
  const tooLarge = useTooLarge();
  const keepText = ({ target }: InputEvent<HTMLDivElement>) =>
    target instanceof HTMLTextAreaElement && setText(target.value);

  function dropFile(event: DragEvent) {
    const { files } = event.dataTransfer;
    if (files.length === 0 || !file.field.current) return;
    event.preventDefault();
    file.field.current.files = files;
    void file.chooseFile(files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever can't drop a file chooses one.
    <div
      className="grid w-full gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]"
      onInput={keepText}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={dropFile}
    >
      <Field
        name="emails"
        label={t('addresses')}
        hint={t('hint')}
        rows={4}
        autoComplete="off"
        found={tooLarge(textFullAt)}
      />
      <div className="flex flex-col gap-6">
        <FileField
          ref={file.field}
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          again={(name) => t('fileAgain', { name })}
          error={tooLarge(file.fullAt)}
          onChoose={file.chooseFile}
        />
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Send
          count={file.file || textFullAt !== null ? null : count}
          isLarge={textFullAt !== null || file.fullAt !== null}
        />
        <p role="status" className="text-sm text-quiet">
          {!file.file && count !== null && count > free && t('tooMany', { count, free })}
        </p>
      </div>
    </div>
  );
}

/** That a list is larger than one may be, and the row at which it is full. */
function useTooLarge(): (line: number | null) => string | undefined {
  const t = useTranslations('refusal.InvalidSeatAssignmentRequest');
  const most = listLimits.bytes / 1_000_000;
  return (line) => (line === null ? undefined : t('too_large', { line, most }));
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
