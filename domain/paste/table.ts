import { bareAddress } from './address.ts';
import { readCells } from './cells.ts';
import { emailNames, plainWord } from './labels.ts';
import type { SheetRow } from './sheet.ts';
import { endLines } from './signs.ts';

/** A text that is a table: its rows, the column of addresses, and whether its first row is a head. */
export type Table = { rows: SheetRow[]; addresses: number; head: number | null };

const delimiters = ['\t', ';', ',', '|', '，', '；'];

/** Enough to see whether a text is a table, in characters. */
const sampled = 64_000;

/** How far down the head of a table may stand. */
const aboveHead = 5;

/**
 * Reads a text as a table where it is one: by a head that names a column of addresses, or by rows
 * of one kind with an address in the same column. Null for anything else.
 */
export function readTable(typed: string): Table | null {
  // A spreadsheet may say first by which sign its cells are parted.
  const text = endLines(typed).replace(/^"?sep=.?"?(?=\n)/i, '');
  const sample = text.length > sampled ? text.slice(0, text.lastIndexOf('\n', sampled)) : text;
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const shape = shapeOf(readCells(sample, delimiter), delimiter);
    if (shape) return { ...shape, rows: readCells(text, delimiter) };
  }
  return null;
}

type Shape = Omit<Table, 'rows'>;

function shapeOf(rows: SheetRow[], delimiter: string): Shape | null {
  const cells = rows.map((row) => row.cells);
  return byHead(cells) ?? byContent(cells, delimiter);
}

/** A row of several words, one of which is what addresses are called. */
function byHead(cells: string[][]): Shape | null {
  for (const [head, row] of cells.slice(0, aboveHead).entries()) {
    if (row.some(hasAddress)) return null;
    const named = row.flatMap((cell, at) => (emailNames.has(plainWord(cell)) ? [at] : []));
    if (named.length === 0 || filled(row) < 2) continue;
    // Of several such columns, the one that is used.
    const [addresses = 0] = named.sort((one, other) => count(cells, other) - count(cells, one));
    return { head, addresses };
  }
  return null;
}

function byContent(cells: string[][], delimiter: string): Shape | null {
  const width = Math.max(...cells.map(filled), 0);
  if (width < 2) return null;
  const columns = Array.from({ length: width }, (_, at) => at);
  const [addresses = 0] = columns.sort((one, other) => count(cells, other) - count(cells, one));
  const isHeaded = cells.length > 1 && isHead(cells[0] ?? [], addresses);
  const body = isHeaded ? cells.slice(1) : cells;
  const regular = body.filter((row) => isRegular(row, addresses)).length;
  // Cells of a spreadsheet come with tabs; commas and semicolons may as well part recipients.
  const isTable =
    delimiter === '\t' ? regular >= 0.6 * body.length : regular >= 0.8 * body.length && regular > 1;
  return isTable && regular > 0 ? { addresses, head: isHeaded ? 0 : null } : null;
}

/** A row of words, none of which could be a mistyped address. */
function isHead(row: string[], addresses: number): boolean {
  const isWord = (cell: string) => /^[\p{L}\p{M}\p{N} _\-'’/()#:]{1,40}$/u.test(cell);
  return (
    Boolean(row[addresses]) && row.every((cell) => cell === '' || isWord(cell)) && filled(row) > 1
  );
}

/** One address and nothing else in its cell, none elsewhere, and something beside it or room for it. */
function isRegular(row: string[], addresses: number): boolean {
  return row.every((cell, at) => (at === addresses ? isOne(cell) : !hasAddress(cell)));
}

function isOne(cell: string): boolean {
  return /^\S+@\S+$/.test(bareAddress(cell)) && !/[,;]/.test(cell);
}

function hasAddress(cell: string): boolean {
  return cell.includes('@');
}

function count(cells: string[][], column: number): number {
  return cells.filter((row) => isOne(row[column] ?? '')).length;
}

function filled(row: string[]): number {
  return row.filter(Boolean).length;
}
