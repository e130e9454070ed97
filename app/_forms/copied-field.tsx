'use client';

import { useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../_design/button.tsx';
import { Label } from './label.tsx';
import { type Copied, useCopy } from './use-copy.ts';

type Props = {
  value: string;
  label: string;
  hint?: string;
  says: Record<Copied | 'copy', string>;
  /** Whether it is what somebody just asked for, and so is selected at once. */
  isNew?: boolean;
};

/** A text to be passed on: to be selected by hand, and copied by a button where a script may. */
export function CopiedField({ value, label, hint, says, isNew = false }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { canCopy, said, copy } = useCopy(value);
  useLayoutEffect(() => {
    // It takes the place of what was pressed, and the focus with it; some browsers select without.
    if (isNew) field.current?.focus();
    if (isNew) field.current?.select();
  }, [isNew]);
  return (
    <div className="flex w-full max-w-form flex-col gap-1">
      <Label of={id} hint={hint}>
        {label}
      </Label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id={id}
          className="min-h-10 min-w-56 grow rounded border border-edge bg-raised px-3 py-2"
          // An address reads from its scheme on, whatever the language around it.
          dir="ltr"
          readOnly
          value={value}
          aria-describedby={hint && `${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        {canCopy && (
          <Button className="shrink-0" onClick={copy}>
            {says.copy}
          </Button>
        )}
      </div>
      <p role="status" className="text-sm empty:hidden">
        {said && says[said]}
      </p>
    </div>
  );
}
