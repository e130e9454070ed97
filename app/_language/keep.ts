import { cookies } from 'next/headers';
import { chooseLanguage } from '#domain/identity/choose-language.ts';
import { environment } from '#environment';
import type { Spoken } from '#messages/languages.ts';
import { database } from '../_database/pool.ts';
import { languageCookie } from './best.ts';
import { keptLanguage } from './current.ts';

const year = 365 * 24 * 60 * 60;

/** Keeps a choice in this browser. Only an action or a handler can. */
export async function keepLanguage(language: Spoken): Promise<void> {
  (await cookies()).set(languageCookie, language, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: environment().APP_URL.startsWith('https:'),
    maxAge: year,
  });
}

/** Whoever has just signed in here speaks as this browser was told to, unless they have chosen before. */
export async function bringLanguage(email: string): Promise<void> {
  const language = await keptLanguage();
  if (language) await chooseLanguage(database(), { email, language, unlessChosen: true });
}
