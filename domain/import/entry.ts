import { readPeople } from '#domain/paste/people.ts';
import type { Column, ColumnUse } from '#domain/paste/sheet.ts';
import type { BulkRow } from '#domain/seat/assign-in-bulk.ts';

/** Why a row names nobody, and the column in which that can be mended. */
export type Flaw = { because: 'no_address' | 'several'; column: number };

/** Who is meant by a row, by what its columns are taken for; or why nobody is. */
export function readEntry(cells: string[], columns: Column[]): BulkRow | Flaw {
  const cellOf = (use: ColumnUse) => cells[columnOf(columns, use)]?.trim() ?? '';
  const typed = cellOf('email');
  const people = readPeople(typed).filter(({ email }) => email !== '');
  const externalMemberId = cellOf('external_id') || undefined;
  if (!typed && !externalMemberId) return flaw('no_address', columns);
  if (people.filter(({ email }) => email.includes('@')).length > 1) return flaw('several', columns);
  const [only] = people;
  const isClear = people.length === 1 && only;
  const email = (isClear ? only.email : typed) || undefined;
  return {
    recipient: { ...(email && { email }), ...(externalMemberId && { externalMemberId }) },
    name: oneLine(nameIn(cellOf) || (isClear ? only.name : '')) || undefined,
    metadata: metadataOf(cells, columns),
  };
}

/** The place of the column with a use, or -1. */
export function columnOf(columns: Column[], ...uses: ColumnUse[]): number {
  return columns.findIndex(({ use }) => uses.includes(use));
}

function flaw(because: Flaw['because'], columns: Column[]): Flaw {
  return { because, column: columnOf(columns, 'email') };
}

function nameIn(cellOf: (use: ColumnUse) => string): string {
  const halves = [cellOf('given_name'), cellOf('family_name')];
  // Where Chinese signs are written, the family comes first.
  const isFamilyFirst = halves.every((half) => /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+$/u.test(half));
  const joined = (isFamilyFirst ? halves.reverse() : halves).filter(Boolean).join(' ');
  return cellOf('name') || joined;
}

/** Without line ends and the unseen signs that directories put around names. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();
}

function metadataOf(cells: string[], columns: Column[]): Record<string, string> {
  const metadata = new Map<string, string>();
  for (const [at, { use, head }] of columns.entries()) {
    const value = cells[at]?.trim();
    if (use !== 'metadata' || !value) continue;
    const key = head ?? `Column ${at + 1}`;
    metadata.set(metadata.has(key) ? `${key} (${at + 1})` : key, value);
  }
  return Object.fromEntries(metadata);
}
