'use client';

import { type ReactNode, type Ref, useId } from 'react';
import { useFormState } from './form.tsx';
import { Label } from './label.tsx';
import { Wrongs } from './wrongs.tsx';

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What kinds of file are offered first. */
  accept: string;
  /** Where no script puts a file back that was refused: that it has to be chosen again. */
  again: (name: string) => string;
  /** What is wrong with the file that was chosen, before it is sent. */
  error?: string | undefined;
  /** The field itself, for a leaf that puts a file into it. */
  ref?: Ref<HTMLInputElement>;
  onChoose?: (file: File | undefined) => void;
};

const look =
  'w-full min-h-10 cursor-pointer rounded border border-dashed border-edge p-2 text-quiet hover:bg-wash aria-invalid:border-wrong ' +
  'file:me-3 file:cursor-pointer file:rounded file:border file:border-solid file:border-edge file:bg-raised file:px-3 file:py-1 file:font-semibold file:text-ink';

/** A field for a file, which can be dropped on it as well, wired like any other. */
export function FileField({ name, label, hint, again, accept, error, ref, onChoose }: Props) {
  const id = useId();
  const { values, fieldErrors } = useFormState();
  const chosen = values?.[name]?.[0];
  const errors = error ? [error] : (fieldErrors?.[name] ?? []);
  const help = hint && (
    <>
      {hint}
      {chosen && <noscript> {again(chosen)}</noscript>}
    </>
  );
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean);
  return (
    <div className="flex w-full flex-col gap-1">
      <Label of={id} hint={help}>
        {label}
      </Label>
      <Wrongs id={`${id}-error`} sentences={errors} isSudden={Boolean(error)} />
      <input
        ref={ref}
        id={id}
        type="file"
        name={name}
        accept={accept}
        className={look}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={described.join(' ') || undefined}
        onChange={({ target }) => onChoose?.(target.files?.[0])}
      />
    </div>
  );
}
