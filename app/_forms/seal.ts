import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { environment } from '#environment';

const cipher = 'aes-256-gcm';

// Sealed, not only signed: what travels in an address ends up in logs, and notices name people.

/** Makes a text that only `open` can read, fit for an address. */
export function seal(text: string): string {
  const iv = randomBytes(12);
  const sealing = createCipheriv(cipher, key(), iv);
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** The text that was sealed, or nothing where we didn't seal it. */
export function open(sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 28) return null;
  const opening = createDecipheriv(cipher, key(), bytes.subarray(0, 12)).setAuthTag(
    bytes.subarray(12, 28),
  );
  try {
    return opening.update(bytes.subarray(28), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return null;
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', environment().AUTH_SECRET, '', 'usher notice', 32));
}
