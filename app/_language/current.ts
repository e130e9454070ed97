import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { readInvitationToken } from '#domain/invitation/token.ts';
import { languageOfHouse } from '#domain/organization/language-of-house.ts';
import { type Spoken, spokenFor } from '#messages/languages.ts';
import { database } from '../_database/pool.ts';
import { currentSession } from '../_session/current-session.ts';
import { keys } from '../_session/keys.ts';
import { acceptedLanguage, languageCookie, readLanguage } from './best.ts';

/**
 * The language of a page: what its reader chose, else what their browser likes best, else what the
 * organization speaks. Found once for each request.
 */
export const currentLanguage = cache(async (): Promise<Spoken> => {
  const accepted = acceptedLanguage((await headers()).get('accept-language'));
  return (await chosenLanguage()) ?? accepted ?? (await spokenHere());
});

/** The reader's own choice: kept with the person, or with this browser. */
async function chosenLanguage(): Promise<Spoken | null> {
  const theirs = readLanguage((await currentSession())?.language);
  return theirs ?? (await keptLanguage());
}

/** The choice that is kept in this browser, if one is. */
export async function keptLanguage(): Promise<Spoken | null> {
  return readLanguage((await cookies()).get(languageCookie)?.value);
}

async function spokenHere(): Promise<Spoken> {
  const email = (await currentSession())?.user?.email ?? null;
  return spokenFor(await languageOfHouse(database(), { email, seatId: await invitedSeat() }));
}

/** The seat whose invitation this page shows. */
async function invitedSeat(): Promise<string | null> {
  const [, token] = /^\/claim\/([^/?]+)/.exec((await headers()).get('x-path') ?? '') ?? [];
  return token ? (readInvitationToken(keys().invitation, token)?.seatId ?? null) : null;
}
