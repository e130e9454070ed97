import { Refusal } from '#domain/refusal.ts';

export type Decoded = {
  text: string;
  /** Whether nothing in the file said how its letters are written, so that names may come out wrong. */
  isGuess: boolean;
};

/**
 * Reads the bytes of a file as text: UTF-8, or UTF-16 of either order, with and without its mark;
 * what is none of them, as spreadsheets on Windows write it in the West.
 *
 * Refuses with `InvalidSeatAssignmentRequest` a workbook (`workbook`) and what is no text (`no_text`).
 */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) {
    throw refusal('workbook', 'A workbook is no list: save its sheet as CSV');
  }
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0') || startsWith(bytes, '%PDF-'))
    throw refusal('no_text', 'This is no text');
  return { text, isGuess: encoding === 'windows-1252' };
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Letters of the West have a zero beside them; line ends have one in any script.
  const sample = bytes.subarray(0, 4_096);
  const zeros = [0, 1].map(
    (odd) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length,
  );
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even === 0) return 'utf-16le';
  if (even > 0 && odd === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function refusal(because: string, message: string): Refusal {
  return new Refusal('InvalidSeatAssignmentRequest', message, { because, field: 'file' });
}
