import type { Reading } from './picture.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Reads a PNG: its first chunk says how large it is, and its last one that it is whole. */
export const readPng: Reading = (bytes) => {
  if (!bytes.subarray(0, 8).equals(signature)) return null;
  const chunks = chunksOf(bytes);
  if (chunks[0] !== 'IHDR' || chunks.at(-1) !== 'IEND' || !chunks.includes('IDAT')) return 'broken';
  if (chunks.includes('acTL')) return 'moving';
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

/** The names of its chunks in their order, as far as they are there in full. */
function chunksOf(bytes: Buffer): string[] {
  const names: string[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length && names.at(-1) !== 'IEND') {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    names.push(bytes.toString('latin1', at + 4, at + 8));
    at = end;
  }
  return names;
}
