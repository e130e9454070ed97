import type { Reading } from './picture.ts';

/** Reads a WebP: its head says how long it is, and its first chunk how large, in one of three ways. */
export const readWebp: Reading = (bytes) => {
  const isWebp =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  if (!isWebp) return null;
  if (bytes.length < 30 || bytes.readUInt32LE(4) + 8 > bytes.length) return 'broken';
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const sides = bytes.readUInt32LE(21);
      return { width: (sides & 0x3fff) + 1, height: ((sides >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X': {
      const isMoving = ((bytes[20] ?? 0) & 2) !== 0;
      if (isMoving) return 'moving';
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    }
    default:
      return 'broken';
  }
};
