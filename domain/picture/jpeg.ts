import type { Reading } from './picture.ts';

/** Reads a JPEG: the head of its frame says how large it is, and its last mark that it is whole. */
export const readJpeg: Reading = (bytes) => {
  if (bytes.length < 4 || bytes.readUIntBE(0, 3) !== 0xffd8ff) return null;
  const frame = frameOf(bytes);
  if (frame === null || bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < frame) return 'broken';
  return { height: bytes.readUInt16BE(frame + 5), width: bytes.readUInt16BE(frame + 7) };
};

/** Where the head of the frame begins; null where none is there in full. */
function frameOf(bytes: Buffer): number | null {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    if (isFrame(mark)) return at;
    // A mark may be filled up with more of its first byte.
    at += mark === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function isFrame(mark: number): boolean {
  // Three marks of this row are no frames: tables, a reserved one, and arithmetic coding.
  return mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
}
