import type { EmailConfig } from 'next-auth/providers';
import { parseAddress } from '#domain/address/parse.ts';
import { requestSignIn } from '#domain/identity/request-sign-in.ts';
import { newSignInToken, readSignInToken } from '#domain/identity/sign-in-token.ts';
import { languages } from '#domain/language/languages.ts';
import { database } from '../_database/pool.ts';
import { keys } from './keys.ts';

const tenMinutes = 600;

/** Where a request for a link says what the page speaks that it comes from. */
export const languageParameter = 'language';

/** Sign-in by a letter with a link, as next-auth asks for it. The letter itself is written elsewhere. */
export function letter(): EmailConfig {
  return {
    id: 'letter',
    type: 'email',
    name: 'letter',
    maxAge: tenMinutes,
    // next-auth hashes a token with this after it; a token that can't be guessed needs no more.
    secret: '',
    normalizeIdentifier: (text) => parseAddress(text),
    generateVerificationToken: async () => newSignInToken(keys().signIn),
    sendVerificationRequest: async ({ identifier, token, expires, request }) => {
      const linkId = readSignInToken(keys().signIn, token);
      if (!linkId) throw new Error('A token that was just made can be read');
      await requestSignIn(database(), {
        email: parseAddress(identifier),
        linkId,
        token,
        expires,
        language: languageOf(request.url),
      });
    },
  };
}

/** The language that `sendLink` put beside its request. */
function languageOf(url: string) {
  const asked = new URL(url).searchParams.get(languageParameter);
  return languages.find((language) => language === asked);
}
