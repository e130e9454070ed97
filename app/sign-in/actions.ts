'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import { readAddress } from '#domain/address/parse.ts';
import { formAction } from '../_forms/form-action.ts';
import { seal } from '../_forms/seal.ts';
import { languageParameter } from '../_session/letter.ts';
import { signIn } from '../_session/next-auth.ts';
import { returnPath } from '../_session/return-path.ts';

const address = z
  .string()
  .min(1, 'required')
  .transform((text, { addIssue }) => {
    const read = readAddress(text);
    if (!read) addIssue({ code: 'custom', message: 'email' });
    return read ?? z.NEVER;
  });

const request = z.object({ email: address, to: z.string().optional() });

/** Mails a sign-in link; the answer is the same for every address. */
export const sendLink = formAction(request, async ({ email, to }) => {
  const spoken = { [languageParameter]: await getLocale() };
  const wish = { email, redirectTo: returnPath(to), redirect: false as const };
  const next: string = await signIn('letter', wish, spoken);
  // Where something breaks, next-auth logs it and tells nobody but by the page that it would go to.
  if (/[?&]error=/.test(next)) throw new Error('The link could not be sent');
  // Sealed, because addresses of pages end up in logs.
  const sent = seal('sign-in', JSON.stringify({ email, to: returnPath(to) }));
  redirect(`/sign-in/sent?sent=${sent}` as Route);
});
