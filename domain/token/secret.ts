import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a token begins with: a program's, a member's portal session, a customer's. */
export type Prefix = 'usher_' | 'usher_mst_' | 'usher_cst_';

/**
 * Makes a token: its prefix and 43 characters. They are 28 random bytes and a checksum over them, by
 * which secret scanners, and a door, know a real one without asking the database.
 */
export function newSecret(prefix: Prefix = 'usher_'): string {
  const random = randomBytes(28);
  return `${prefix}${Buffer.concat([random, checksumOf(random)]).toString('base64url')}`;
}

/** Whether a text has the form and the checksum of a token with this prefix. */
export function isGenuine(secret: string, prefix: Prefix = 'usher_'): boolean {
  const text = secret.slice(prefix.length);
  if (!secret.startsWith(prefix) || !/^[A-Za-z0-9_-]{43}$/.test(text)) return false;
  const bytes = Buffer.from(text, 'base64url');
  return checksumOf(bytes.subarray(0, 28)).equals(bytes.subarray(28));
}

function checksumOf(random: Buffer): Buffer {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(random));
  return checksum;
}

/** What is kept of a token; 224 random bits need no salt. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
