import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Makes a token: `usher_` and 43 characters. They are 28 random bytes and a checksum over them, by
 * which secret scanners, and a door, know a real one without asking the database.
 */
export function newSecret(): string {
  const random = randomBytes(28);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(random));
  return `usher_${Buffer.concat([random, checksum]).toString('base64url')}`;
}

/** What is kept of a token; 224 random bits need no salt. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
