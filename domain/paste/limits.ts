import { Refusal } from '#domain/refusal.ts';
import type { SheetRow } from './sheet.ts';

/** How large a list may be: rows, characters of all of it, and characters of one row. */
export const listLimits = { rows: 10_000, characters: 2_000_000, row: 2_000 };

/** Refuses a text of more characters than a list may have, naming the line at which it is full. */
export function checkList(text: string): void {
  if (text.length <= listLimits.characters) return;
  const line = text.slice(0, listLimits.characters).split('\n').length;
  throw tooLarge('too_large', line, listLimits.characters);
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
