import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

const form = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/**
 * Makes the token of a link: an id and an HMAC-SHA256 over it. It can be made again at any time, to
 * be shown or mailed, so that nothing has to keep it. Each kind of link has a key of its own.
 */
export function linkToken(key: KeyObject, id: string): string {
  const name = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
  return `${name}.${sign(key, name).toString('base64url')}`;
}

/** Reads the id in a token; null unless it was made with this key. Says nothing about the link. */
export function readLinkToken(key: KeyObject, token: string): string | null {
  const [, name, signature] = form.exec(token) ?? [];
  if (!name || !signature) return null;
  if (!timingSafeEqual(Buffer.from(signature, 'base64url'), sign(key, name))) return null;
  const hex = Buffer.from(name, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sign(key: KeyObject, name: string): Buffer {
  return createHmac('sha256', key).update(name).digest();
}
