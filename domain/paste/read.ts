import { guessColumns } from './columns.ts';
import { checkList, checkRows } from './limits.ts';
import { readPeople } from './people.ts';
import type { Sheet } from './sheet.ts';
import { readTable } from './table.ts';

/**
 * Reads whatever people paste or send: a table where it is one, else a text that names people.
 * Every line that says something becomes rows; whether they can be seated is not decided here.
 *
 * Refuses with `InvalidSeatAssignmentRequest` a list that says nothing (`none`), or that is larger
 * than one may be (`too_many_rows` rows, `too_large`, `long_row`), naming the row.
 */
export function readPaste(text: string): Sheet {
  checkList(text);
  const sheet = asTable(text) ?? asPeople(text);
  checkRows(sheet.rows);
  return sheet;
}

function asTable(text: string): Sheet | null {
  const table = readTable(text);
  if (!table) return null;
  const { rows, head } = table;
  return {
    isTable: true,
    columns: guessColumns(table),
    rows: rows.filter((_, at) => at !== head),
    isGuess: true,
  };
}

function asPeople(text: string): Sheet {
  const people = readPeople(text);
  return {
    isTable: false,
    columns: [
      { head: null, use: 'email' },
      { head: null, use: 'name' },
    ],
    rows: people.map(({ line, email, name }) => ({ line, cells: [email, name] })),
    isGuess: people.some(({ isGuess }) => isGuess),
  };
}
