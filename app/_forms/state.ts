import type { Route } from 'next';

/** What a form shows after it was sent and refused. An empty one was not sent yet. */
export type FormState = {
  /** What is wrong, in one sentence. */
  message?: string;
  /** What is wrong with a field: one sentence, or one for each line that was pasted. */
  fieldErrors?: Record<string, string[]>;
  /** Where to sign in first, beside this page, so that what was typed on it stays. */
  signIn?: Route;
  /** What the deed made for whoever sent the form, shown once: it stands in this answer alone. */
  made?: Record<string, string>;
  /** What was typed and chosen, without secrets, so that nobody does it twice: each field's values. */
  values?: Record<string, string[]>;
};

/** A server action as a form calls it. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
