'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../_design/button.tsx';
import { useFormState } from './form.tsx';

type Props = {
  /** Its name in the answer of the form's action. */
  name: string;
  label: string;
  /** That it won't be shown again, and what to do with it. */
  hint: string;
  copy: string;
  copied: string;
  /** What stands here before. */
  children: ReactNode;
};

/** What a form made, to be copied: shown once, in the place of what asked for it. */
export function Made({ name, label, hint, copy, copied, children }: Props) {
  const value = useFormState().made?.[name];
  return value ? <Copied {...{ value, label, hint, copy, copied }} /> : children;
}

function Copied({
  value,
  label,
  hint,
  copy,
  copied,
}: Omit<Props, 'name' | 'children'> & { value: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => field.current?.select(), []);

  return (
    <div className="flex w-full flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {hint}
      </p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id={id}
          className="min-h-10 min-w-56 grow rounded border border-edge bg-raised px-3 py-2"
          readOnly
          value={value}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button
          className="script-only shrink-0"
          onClick={() => navigator.clipboard.writeText(value).then(() => setIsCopied(true))}
        >
          {copy}
        </Button>
      </div>
      <p role="status" className="text-sm">
        {isCopied && copied}
      </p>
    </div>
  );
}
