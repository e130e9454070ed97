import { type Address, readAddress } from '#domain/address/parse.ts';
import { isSignInLinkOpen } from '#domain/identity/open-link.ts';
import { readSignInToken } from '#domain/identity/sign-in-token.ts';
import { database } from '../_database/pool.ts';
import { keys } from './keys.ts';

/** What a sign-in link carries, as far as it can be read. */
export type SignInLink = { email: Address | null; token: string | null };

/** Reads the parts of a sign-in link, of which anybody may have written anything. */
export function readSignInLink({ email, token }: { email?: unknown; token?: unknown }): SignInLink {
  const isOurs = typeof token === 'string' && readSignInToken(keys().signIn, token) !== null;
  return {
    email: typeof email === 'string' ? readAddress(email) : null,
    token: isOurs ? token : null,
  };
}

/** Whether the link still signs in. Asking doesn't use it up. */
export async function isOpen({ email, token }: SignInLink): Promise<boolean> {
  return email !== null && token !== null && isSignInLinkOpen(database(), { email, token });
}

/** The page of a link, which has the button that signs in, or says that the link is over. */
export function pathOf({ email, token }: SignInLink): string {
  const parts = { ...(token && { token }), ...(email && { email }) };
  return `/sign-in/link?${new URLSearchParams(parts)}`;
}
