import Papa from 'papaparse';
import type { SheetRow } from './sheet.ts';

/**
 * Reads the rows of a table whose lines end by a line feed: cells are trimmed, quotes as
 * spreadsheets write them are undone, lines without anything are left out. Where a quote doesn't
 * close, quotes are read as far as the line goes, and a line that makes no sense so is read as it is.
 */
export function readCells(text: string, delimiter: string): SheetRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const rows = errors.length === 0 ? data : text.split('\n').map((line) => alone(line, delimiter));
  let line = 1;
  return rows.flatMap((cells): SheetRow[] => {
    const trimmed = cells.map((cell) => cell.trim());
    const row = { line, cells: trimmed.slice(0, trimmed.findLastIndex(Boolean) + 1) };
    line += 1 + lineEndsIn(cells);
    return row.cells.length > 0 ? [row] : [];
  });
}

function alone(line: string, delimiter: string): string[] {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: '\n' });
  return (errors.length === 0 && data[0]) || line.split(delimiter);
}

function lineEndsIn(cells: string[]): number {
  return cells.reduce(
    (sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0),
    0,
  );
}
