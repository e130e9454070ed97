/** What a column of a list is for. */
export const columnUses = [
  'email',
  'name',
  'given_name',
  'family_name',
  'external_id',
  'metadata',
  'nothing',
] as const;

export type ColumnUse = (typeof columnUses)[number];

/** A column: what its head says, if it has one, and what it is taken for. */
export type Column = { head: string | null; use: ColumnUse };

/** One line of a table, or one recipient of a text. */
export type SheetRow = { line: number; cells: string[] };

/** A list as it was pasted or sent: all of it, in columns. */
export type Sheet = {
  /** A text that names people has two columns: addresses, and names. */
  isTable: boolean;
  columns: Column[];
  rows: SheetRow[];
  /** Whether some name was taken from words that may have meant something else. */
  isGuess: boolean;
};
