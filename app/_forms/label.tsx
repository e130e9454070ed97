import type { ReactNode } from 'react';

type Props = { of: string; hint?: ReactNode; children: ReactNode };

/** What the field with this id is called, and under `id-hint` what helps to fill it in. */
export function Label({ of: id, hint, children }: Props) {
  return (
    <>
      <label htmlFor={id} className="font-semibold">
        {children}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
    </>
  );
}
