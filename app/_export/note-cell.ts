import type { Cell } from '#wire/csv.ts';

/** What is noted beside a seat, whatever a program has put there. */
export function noteCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
