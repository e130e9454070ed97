import { externalIdNames, familyNames, givenNames, wholeNames } from './heads.ts';
import { plainWord } from './labels.ts';
import type { Column, ColumnUse, SheetRow } from './sheet.ts';
import type { Table } from './table.ts';

/** As many as a seat keeps (R12). */
const mostMetadata = 10;

/**
 * What the columns of a table are taken for: by their heads, in the languages of the portal, and
 * else for metadata under that head, as many as fit. Without heads the first column that holds
 * names is taken for them. What is taken for nothing stays in the list, to be chosen.
 */
export function guessColumns({ rows, addresses, head }: Table): Column[] {
  const heads = head === null ? [] : (rows[head]?.cells ?? []);
  const body = rows.filter((_, at) => at !== head);
  const width = Math.max(heads.length, ...body.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at): Column => {
    const named = heads[at] || null;
    return { head: named, use: at === addresses ? 'email' : purposeOf(named) };
  });
  if (head === null) nameByContent(columns, body);
  return halve(limited(onceEach(columns)));
}

function purposeOf(head: string | null): ColumnUse {
  if (head === null) return 'nothing';
  const word = plainWord(head);
  if (givenNames.has(word)) return 'given_name';
  if (familyNames.has(word)) return 'family_name';
  if (wholeNames.has(word)) return 'name';
  return externalIdNames.has(word) ? 'external_id' : 'metadata';
}

function nameByContent(columns: Column[], body: SheetRow[]): void {
  const names = columns.find(({ use }, at) => {
    const cells = body.map((row) => row.cells[at] ?? '').filter(Boolean);
    const isMostlyNames = cells.filter((cell) => ofLetters.test(cell)).length * 2 > cells.length;
    return use === 'nothing' && isMostlyNames;
  });
  if (names) names.use = 'name';
}

const ofLetters = /^\p{L}[\p{L}\p{M}'’."()\- ,·・]*$/u;

/** Of several columns with one use only the first has it; the others are kept as they are called. */
function onceEach(columns: Column[]): Column[] {
  return columns.map((column, at) => {
    const isAgain = columns.findIndex(({ use }) => use === column.use) < at;
    if (!isAgain || column.use === 'metadata' || column.use === 'nothing') return column;
    return { ...column, use: 'metadata' };
  });
}

function limited(columns: Column[]): Column[] {
  let metadata = 0;
  return columns.map((column) => {
    if (column.use === 'metadata') metadata += 1;
    return column.use === 'metadata' && metadata > mostMetadata
      ? { ...column, use: 'nothing' }
      : column;
  });
}

/** "Nom" beside "Prénom" is the family's, "Nombre" beside "Apellidos" is the person's. */
function halve(columns: Column[]): Column[] {
  const has = (use: ColumnUse) => columns.some((column) => column.use === use);
  if (!has('name') || has('given_name') === has('family_name')) return columns;
  const half = has('given_name') ? 'family_name' : 'given_name';
  return columns.map((column) => (column.use === 'name' ? { ...column, use: half } : column));
}
