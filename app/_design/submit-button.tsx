'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonKind, buttonLook } from './button-look.ts';

type Props = ComponentProps<'button'> & {
  kind?: ButtonKind;
  /** What it says while it works: "Assigning 3 seats". */
  pending?: string;
};

/** Sends its form, once: while that lasts it says so and keeps the focus, but does nothing more. */
export function SubmitButton({
  kind = 'primary',
  pending,
  className = '',
  children,
  ...rest
}: Props) {
  const { pending: isPending, data } = useFormStatus();
  // Of several buttons of a form, the one that was pressed says what it does.
  const isPressed = isPending && (!rest.name || data?.get(rest.name) === rest.value);
  return (
    <button
      type="submit"
      className={`${buttonLook(kind)} ${className}`}
      aria-disabled={isPending || undefined}
      onClick={(event) => isPending && event.preventDefault()}
      {...rest}
    >
      {(isPressed && pending) || children}
    </button>
  );
}
