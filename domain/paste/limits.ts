import { Refusal } from '#domain/refusal.ts';
import type { SheetRow } from './sheet.ts';

/** How large a list may be: rows, bytes of all of it as it is sent, and characters of one row. */
export const listLimits = { rows: 10_000, bytes: 4_500_000, row: 2_000 };

const million = 1_000_000;

/** The line at which a text or a file is larger than a list may be; null where it isn't. */
export function fullAt(list: string | Uint8Array): number | null {
  return typeof list === 'string' ? textFullAt(list) : fileFullAt(list);
}

/** Counted rather than written out: it is asked with each key that is pressed. */
function textFullAt(text: string): number | null {
  // Nothing takes more than three bytes for each unit of a text.
  if (text.length * 3 <= listLimits.bytes) return null;
  let [bytes, line] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    bytes += bytesOf(unit);
    if (bytes > listLimits.bytes) return line;
    if (unit === 10 || unit === 13) line += 1;
  }
  return null;
}

/** What a unit of a text takes in UTF-8; half of a pair takes half of four. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}

function fileFullAt(file: Uint8Array): number | null {
  if (file.length <= listLimits.bytes) return null;
  const start = file.subarray(0, listLimits.bytes);
  const count = (end: number) => start.reduce((sum, byte) => (byte === end ? sum + 1 : sum), 0);
  return (count(10) || count(13)) + 1;
}

/** Refuses a text or a file of more bytes than a list may have, naming the line at which it is full. */
export function checkSize(list: string | Uint8Array): void {
  const line = fullAt(list);
  if (line !== null) throw tooLarge('too_large', line, listLimits.bytes / million);
}

/** Refuses a list of nobody, of more rows than one may have, and a row that is too long. */
export function checkRows(rows: SheetRow[]): void {
  if (rows.length === 0) {
    throw new Refusal('InvalidSeatAssignmentRequest', 'Name somebody', {
      because: 'none',
      field: 'emails',
    });
  }
  const first = rows[listLimits.rows];
  if (first) throw tooLarge('too_many_rows', first.line, listLimits.rows);
  const long = rows.find(({ cells }) => lengthOf(cells) > listLimits.row);
  if (long) throw tooLarge('long_row', long.line, listLimits.row);
}

function lengthOf(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}

function tooLarge(because: string, line: number, most: number): Refusal {
  return new Refusal('InvalidSeatAssignmentRequest', `Line ${line}: a list may have ${most}`, {
    because,
    values: { line, most },
  });
}
