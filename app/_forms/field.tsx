'use client';

import { type ReactNode, useId } from 'react';
import { useFormState } from './form.tsx';
import { Label } from './label.tsx';
import { Wrongs } from './wrongs.tsx';

type Props = {
  name: string;
  /** Which of several fields with this name it is. */
  at?: number;
  label: ReactNode;
  hint?: ReactNode;
  /** Given, it is a choice. */
  options?: { value: string; label: string }[];
  /** Given, it takes several lines. */
  rows?: number;
  type?: 'text' | 'email' | 'search' | 'number' | 'url' | 'date';
  defaultValue?: string;
  autoComplete?: string;
  inputMode?: 'text' | 'email' | 'numeric' | 'search';
  required?: boolean;
  maxLength?: number;
  /** Where no `Form` is around. */
  error?: string;
  /** What is wrong with what is written by now, before it is sent. */
  found?: string | undefined;
};

const look =
  'w-full min-h-10 rounded border border-edge bg-raised px-3 py-1.5 aria-invalid:border-wrong aria-invalid:outline-wrong';

/** A field with its label, its hint and what is wrong with it, wired so that all of them are read aloud. */
export function Field({
  name,
  at = 0,
  label,
  hint,
  options,
  rows,
  error,
  found,
  defaultValue,
  ...rest
}: Props) {
  const id = useId();
  const { values, fieldErrors } = useFormState();
  const known = found ?? error;
  const errors = known ? [known] : (fieldErrors?.[name] ?? []);
  const wiring = {
    id,
    name,
    className: look,
    defaultValue: values?.[name]?.[at] ?? defaultValue,
    'aria-invalid': errors.length > 0 || undefined,
    'aria-describedby':
      [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ') ||
      undefined,
  };

  return (
    <div className="flex w-full flex-col gap-1">
      <Label of={id} hint={hint}>
        {label}
      </Label>
      <Wrongs id={`${id}-error`} sentences={errors} isSudden={Boolean(found)} />
      <Control wiring={wiring} options={options} rows={rows} rest={rest} />
    </div>
  );
}

type Wiring = { id: string; name: string; className: string; defaultValue: string | undefined };
type Rest = Pick<Props, 'type' | 'autoComplete' | 'inputMode' | 'required' | 'maxLength'>;
type ControlProps = {
  wiring: Wiring;
  options: Props['options'];
  rows: number | undefined;
  rest: Rest;
};

function Control({ wiring, options, rows, rest: { type = 'text', ...rest } }: ControlProps) {
  const { className } = wiring;
  if (rows) return <textarea {...wiring} {...rest} rows={rows} className={`${className} grow`} />;
  // As wide as what it holds.
  const width = type === 'number' ? 'max-w-40' : '';
  if (!options) {
    return <input {...wiring} {...rest} type={type} className={`${className} ${width}`} />;
  }
  return (
    // React resets a choice to what it was first, so a new value needs a new element.
    <select {...wiring} key={wiring.defaultValue} required={rest.required}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
