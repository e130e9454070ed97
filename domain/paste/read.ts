import { guessColumns } from './columns.ts';
import { decodeFile } from './decode.ts';
import { checkRows, checkSize } from './limits.ts';
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
  checkSize(text);
  return readSheet(text);
}

/**
 * Reads the bytes of a file likewise, and says whether how its letters are written was a guess.
 * Refuses also with what `decodeFile` does.
 */
export function readFile(bytes: Uint8Array): { sheet: Sheet; isDecodingGuess: boolean } {
  checkSize(bytes);
  const { text, isGuess } = decodeFile(bytes);
  return { sheet: readSheet(text), isDecodingGuess: isGuess };
}

function readSheet(text: string): Sheet {
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
