import { unstable_rethrow } from 'next/navigation';
import { typedValues } from './entries.ts';
import type { FormAction, FormState } from './state.ts';

/** What can be said without an answer of the server's. */
export type Failures = {
  offline: string;
  unreachable: string;
  broken(digest: string | null): string;
  /** What is answered before any page is asked; it arrives as it is. */
  answers: string[];
};

/**
 * An action as a browser calls it: where no answer comes back, or none that can be used, the form
 * says so and keeps what was typed, as after a refusal.
 */
export function surviving(action: FormAction, failures: Failures): FormAction {
  return async function act(before: FormState, form: FormData): Promise<FormState> {
    try {
      return await action(before, form);
    } catch (error) {
      // A good end is thrown too: it goes to another page.
      unstable_rethrow(error);
      return { message: sentenceOf(error, failures), values: typedValues(form, []) };
    }
  };
}

function sentenceOf(error: unknown, failures: Failures): string {
  const { message, digest } = error as Error & { digest?: unknown };
  if (failures.answers.includes(message)) return message;
  if (typeof digest === 'string') return failures.broken(digest);
  return navigator.onLine ? failures.unreachable : failures.offline;
}
