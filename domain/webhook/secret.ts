import { type KeyObject, randomInt } from 'node:crypto';
import { Refusal } from '#domain/refusal.ts';
import { seal, unseal } from '#domain/secret/seal.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Makes a secret that deliveries are signed with. After the prefix stand 48 letters and digits: a
 * multiple of four without a sign that only some alphabets have, so that every decoder of base64
 * reads the same 36 bytes.
 */
export function newWebhookSecret(): string {
  const text = Array.from({ length: 48 }, () => letters[randomInt(letters.length)]).join('');
  return `whsec_${text}`;
}

/** Reads a secret that somebody brought along: 32 to 256 printable characters without blanks. */
export function parseWebhookSecret(secret: string): string {
  if (/^[\x21-\x7e]{32,256}$/.test(secret)) return secret;
  throw new Refusal(
    'InvalidRequest',
    'A secret has 32 to 256 printable characters without blanks',
    { because: 'secret', field: 'secret' },
  );
}

/** Encrypts a secret for the database. */
export function sealSecret(key: KeyObject, secret: string): string {
  return seal(key, secret);
}

/** What `sealSecret` sealed; null where another key did, as after a change of AUTH_SECRET. */
export function unsealSecret(key: KeyObject, sealed: string): string | null {
  try {
    return unseal(key, sealed);
  } catch {
    return null;
  }
}
