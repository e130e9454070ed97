import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import { nonce } from '#app/_design/nonce.ts';
import { signInAsked } from '#app/_session/ask-to-sign-in.ts';
import { answerWith } from '#app/_session/written.ts';
import { writtenPage } from '#app/_session/written-page.ts';
import { withoutParameters } from '#domain/reason.ts';
import { Refusal } from '#domain/refusal.ts';
import { readEntries, typedValues, type Unusual } from './entries.ts';
import { explainIssues, explainRefusal } from './explain.ts';
import { isSameOrigin } from './same-origin.ts';
import type { FormAction, FormState } from './state.ts';

/**
 * Makes a server action of a schema and a deed. The deed finds out who acts, calls one verb, and
 * leaves by a redirect (`redirectWithNotice`), so that a reload never repeats it. Only what may stand
 * in no address, such as a link to copy, is returned instead, and shown by the form itself. A
 * `Refusal` comes back to the form; anything else that is thrown is a crash.
 *
 * Fields named in `secrets` are never sent back to the page; those in `raw` come as they were typed,
 * those in `files` may be files.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<FormState['made']>,
  { secrets = [], ...unusual }: Unusual & { secrets?: string[] } = {},
): FormAction {
  return async function act(_before: FormState, form: FormData): Promise<FormState> {
    const values = typedValues(form, secrets);
    const t = await getTranslations('form');
    if (!(await isSameOrigin())) return { message: t('elsewhere'), values };

    const entries = readEntries(form, unusual);
    if (!entries) return { message: t('unreadable'), values };

    const parsed = schema.safeParse(entries);
    if (!parsed.success) return { ...(await explainIssues(parsed.error.issues)), values };

    try {
      return { made: await run(parsed.data) };
    } catch (error) {
      if (error instanceof Refusal) return { ...(await explainRefusal(error)), values };
      return (await signedOut(error, values)) ?? (await crash(error, values));
    }
  };
}

// Where no script runs, the page isn't shown any more either: the answer is another one, with what was
// written; or where that is nothing, the way to sign in.
async function signedOut(
  error: unknown,
  values: NonNullable<FormState['values']>,
): Promise<FormState | null> {
  const signIn = signInAsked(error);
  if (!signIn) return null;
  if (await hasScript()) {
    return { message: (await getTranslations('form'))('signedOut'), signIn, values };
  }
  const drawn = await nonce();
  const page = drawn && (await writtenPage({ signIn, values, nonce: drawn }));
  if (page) answerWith({ nonce: drawn, page });
  return null;
}

// `error.tsx` needs a script to show itself. Where none runs, the form says what happened.
async function crash(error: unknown, values: FormState['values']): Promise<FormState> {
  unstable_rethrow(error);
  // Next logs what is thrown, under the digest that the page shows.
  const told = withoutParameters(error);
  if (await hasScript()) throw told;
  console.error(told);
  return { message: (await getTranslations('form'))('broken'), values };
}

async function hasScript(): Promise<boolean> {
  return (await headers()).has('next-action');
}
