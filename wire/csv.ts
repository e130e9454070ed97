/** What a cell of a table holds. */
export type Cell = string | number | null;

/** By this, spreadsheets read the text as UTF-8. */
const mark = '\ufeff';

/**
 * The signs by which a formula begins, in either width: at the beginning of a cell, and after
 * whatever a spreadsheet of another country takes for the end of one. What isn't seen in between
 * doesn't count.
 */
const formula = /(^|[,;|\t\r\n])([\s\p{C}"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/** The first row of a CSV file: what its columns are called. */
export function csvHead(columns: string[]): string {
  return mark + csvRow(columns);
}

/**
 * One row of a CSV file (RFC 4180), its line end included. No spreadsheet executes what it says:
 * an apostrophe stands before all that could begin a formula, and every text is quoted.
 */
export function csvRow(cells: Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${cell.replace(formula, "$1$2'").replaceAll('"', '""')}"`;
}
