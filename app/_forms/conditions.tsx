'use client';

import type { Route } from 'next';
import NextForm from 'next/form';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

type Props = {
  /** The page that is asked. */
  action: string;
  className: string;
  children: ReactNode;
};

/**
 * A form that asks a page to show something else. Its fields say what the page shows by now, but for
 * one that somebody types in; and the focus stays where it was, or where that is gone, in the form.
 */
export function Conditions({ action, className, children }: Props) {
  const asked = useSearchParams().toString();
  const shown = useRef(asked);
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData>(undefined);
  const isInside = useRef(false);

  useLayoutEffect(() => {
    if (!form.current || shown.current === asked) return;
    shown.current = asked;
    sayWhatIsShown(form.current, sent.current);
    if (isInside.current && document.activeElement === document.body) {
      form.current.querySelector<HTMLElement>('[type="submit"]')?.focus({ preventScroll: true });
    }
  }, [asked]);

  return (
    <NextForm
      ref={form}
      action={action as Route}
      className={className}
      onSubmit={({ currentTarget }) => {
        sent.current = new FormData(currentTarget);
      }}
      onFocus={() => {
        isInside.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        // What is taken away while it has the focus loses it to nothing.
        isInside.current = !relatedTarget || currentTarget.contains(relatedTarget);
      }}
    >
      {children}
    </NextForm>
  );
}

function sayWhatIsShown(form: HTMLFormElement, sent: FormData | undefined): void {
  for (const field of form.querySelectorAll('input')) {
    const isTypedIn = field === document.activeElement && field.value !== sent?.get(field.name);
    if (isTypedIn) continue;
    if (field.value !== field.defaultValue) field.value = field.defaultValue;
    // A number is typed anew, not longer.
    if (field === document.activeElement && field.type === 'number') field.select();
  }
}
