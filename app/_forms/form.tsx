'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import {
  createContext,
  type ReactNode,
  useActionState,
  useContext,
  useLayoutEffect,
  useRef,
} from 'react';
import type { FormAction, FormState } from './state.ts';
import { surviving } from './surviving.ts';
import { useFailures } from './use-failures.ts';

const isServer = typeof window === 'undefined';
const nothingYet: FormState = {};
const StateOfForm = createContext(nothingYet);

/** What the form around this leaf shows: its fields keep what was typed, and say what is wrong. */
export function useFormState(): FormState {
  return useContext(StateOfForm);
}

type Props = {
  action: FormAction;
  /** Where buttons outside of it send it. */
  id?: string;
  className?: string;
  children: ReactNode;
};

/**
 * A form for a `formAction`. It works without a script. Refused, or without an answer, it says why,
 * keeps what was typed, and moves the focus to the first field that needs another look, or to the
 * sentence.
 */
export function Form({
  action,
  id,
  className = 'flex w-full flex-col items-start gap-6',
  children,
}: Props) {
  const failures = useFailures();
  // The server writes the action itself into the page: that is what works without a script.
  const called = isServer ? action : surviving(action, failures);
  const [state, send] = useActionState(called, nothingYet);
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    if (!state.message) return;
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid="true"]') ?? find('[role="alert"]'))?.focus();
  }, [state]);

  return (
    <StateOfForm value={state}>
      <form ref={form} id={id} action={send} className={className} noValidate>
        {state.message && (
          <p
            role="alert"
            tabIndex={-1}
            // biome-ignore lint/a11y/noAutofocus: where no script runs, one lands on what went wrong.
            autoFocus
            className="border-s-4 border-wrong ps-4 font-semibold text-wrong"
          >
            {state.message}
            {state.signIn && <SignInBeside at={state.signIn} />}
          </p>
        )}
        {children}
      </form>
    </StateOfForm>
  );
}

function SignInBeside({ at }: { at: Route }) {
  const t = useTranslations('form');
  return (
    <>
      {' '}
      <a href={at} target="_blank" className="underline underline-offset-4" rel="noopener">
        {t('signIn')}
      </a>
    </>
  );
}
