import type { EmailConfig } from 'next-auth/providers';
import { parseAddress } from '#domain/address/parse.ts';
import { requestSignIn } from '#domain/identity/request-sign-in.ts';
import { newSignInToken, readSignInToken } from '#domain/identity/sign-in-token.ts';
import { database } from '../_database/pool.ts';
import { keys } from './keys.ts';

const tenMinutes = 600;

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
    sendVerificationRequest: async ({ identifier, token, expires }) => {
      const linkId = readSignInToken(keys().signIn, token);
      if (!linkId) throw new Error('A token that was just made can be read');
      await requestSignIn(database(), {
        email: parseAddress(identifier),
        linkId,
        token,
        expires,
      });
    },
  };
}
