import { createHmac, type KeyObject, randomBytes } from 'node:crypto';
import { seal, unseal } from '#domain/secret/seal.ts';

/** Without letters that are read as figures, or make words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many characters of a key find it: forty bits of its id. */
const finding = 8;

/** What all keys of a benefit are derived from: 32 random bytes, sealed with the installation's key. */
export function newSeed(sealing: KeyObject): string {
  return seal(sealing, randomBytes(32).toString('base64url'));
}

/** A licence key, as it was given: whose, and in the pattern of that day. */
export type LicenceKey = { keyId: string; keyPattern: string; sealedSeed: string };

/**
 * Writes a licence key out. It is derived rather than kept: the beginning of its id, by which it is
 * found again, and an HMAC of the id under its benefit's seed, by which it is genuine.
 */
export function writeKey(
  sealing: KeyObject,
  { keyId, keyPattern, sealedSeed }: LicenceKey,
): string {
  const digest = createHmac('sha512', unseal(sealing, sealedSeed)).update(keyId).digest();
  const digits = [...inDigits(bytesOf(keyId), finding), ...inDigits(digest, 64)];
  let at = 0;
  return keyPattern.replaceAll('#', () => digits[at++] ?? '');
}

/** Five bits a digit, from the left. */
function inDigits(bytes: Uint8Array, count: number): string[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: count },
    (_, at) => alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)] ?? '',
  );
}

function bytesOf(id: string): Uint8Array {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
