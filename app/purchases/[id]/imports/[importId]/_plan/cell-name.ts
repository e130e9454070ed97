import type { Mending } from '#domain/import/mend.ts';

/** How a form calls one cell of a list. */
export function cellName(position: number, column: number): string {
  return `cell.${position}.${column}`;
}

/** The cells among the fields of a form, as they are written now. */
export function readCells(fields: Record<string, string>): Mending[] {
  return Object.entries(fields).flatMap(([name, text]) => {
    const [, position, column] = /^cell\.(\d{1,5})\.(\d{1,4})$/.exec(name) ?? [];
    return position && column ? [{ position: Number(position), column: Number(column), text }] : [];
  });
}
