import { createHmac, type KeyObject, randomUUID, timingSafeEqual } from 'node:crypto';

const form = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/** A new sign-in link's token under a fresh id. */
export function newSignInToken(key: KeyObject): string {
  return signInToken(key, randomUUID());
}

/** The token of a sign-in link: its id and an HMAC-SHA256 over it, so that a job keeps only the id. */
export function signInToken(key: KeyObject, linkId: string): string {
  return `${linkId}.${sign(key, linkId).toString('base64url')}`;
}

/** The id in a token; null unless the token was made with this key. */
export function readSignInToken(key: KeyObject, token: string): string | null {
  const [, linkId, signature] = form.exec(token) ?? [];
  if (!linkId || !signature) return null;
  const genuine = timingSafeEqual(Buffer.from(signature, 'base64url'), sign(key, linkId));
  return genuine ? linkId : null;
}

function sign(key: KeyObject, linkId: string): Buffer {
  return createHmac('sha256', key).update(linkId).digest();
}
