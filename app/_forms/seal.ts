import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { environment } from '#environment';

const cipher = 'aes-256-gcm';

// Sealed, not only signed: what travels in an address ends up in logs, and notices name people.

/** What is sealed: each is read as nothing else, wherever somebody puts it. */
type Kind = 'notice' | 'organization' | 'join' | 'sign-in';

/** Makes a text that only `open` can read, as the same kind; fit for an address. */
export function seal(kind: Kind, text: string): string {
  const iv = randomBytes(12);
  const sealing = createCipheriv(cipher, key(), iv).setAAD(Buffer.from(kind));
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** The text that was sealed as this kind, or nothing where we didn't. */
export function open(kind: Kind, sealed: unknown): string | null {
  if (typeof sealed !== 'string') return null;
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 28) return null;
  const opening = createDecipheriv(cipher, key(), bytes.subarray(0, 12))
    .setAAD(Buffer.from(kind))
    .setAuthTag(bytes.subarray(12, 28));
  try {
    return opening.update(bytes.subarray(28), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return null;
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', environment().AUTH_SECRET, '', 'usher notice', 32));
}
