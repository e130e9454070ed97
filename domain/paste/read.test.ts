import { expect, it } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { fullAt } from './limits.ts';
import { readFile, readPaste } from './read.ts';

function refusalOf(text: string) {
  try {
    readPaste(text);
  } catch (error) {
    if (error instanceof Refusal) return { because: error.because, ...error.values };
    throw error;
  }
  return null;
}

const people = (count: number, end = '\n') =>
  Array.from({ length: count }, (_, at) => `person${at}@example.com`).join(end);

it('takes 10,000 people, on lines, in one line and in a table', () => {
  expect(readPaste(people(10_000)).rows).toHaveLength(10_000);
  expect(readPaste(people(10_000, ', ')).rows).toHaveLength(10_000);
  const table = readPaste(`Email,Team\n${people(10_000, ',Blue\n')},Blue`);
  expect(table).toMatchObject({ isTable: true, columns: [{ head: 'Email' }, { head: 'Team' }] });
  expect(table.rows).toHaveLength(10_000);
});

it.each([
  ['nothing', ' \n , ', { because: 'none' }],
  ['a head alone', 'Name,Email\n', { because: 'none' }],
  ['a row more', people(10_001), { because: 'too_many_rows', line: 10_001, most: 10_000 }],
  [
    'a row more below a head',
    `Email\n\n${people(10_001)}`,
    { because: 'too_many_rows', line: 10_003, most: 10_000 },
  ],
  [
    'a long row',
    `${people(2)}\nx@${'y'.repeat(2_000)}`,
    { because: 'long_row', line: 3, most: 2_000 },
  ],
  [
    'a long row of a table',
    `Email,Note\na@b.co,\nb@b.co,${'y'.repeat(2_000)}`,
    { because: 'long_row', line: 3, most: 2_000 },
  ],
  [
    'a long text',
    `${people(9)}\n${'y\n'.repeat(2_500_000)}`,
    { because: 'too_large', line: 2_249_920, most: 4.5 },
  ],
  [
    'a long text whose signs take three bytes each',
    '山田太郎花子次郎三\r\n'.repeat(200_000),
    { because: 'too_large', line: 160_715, most: 4.5 },
  ],
])('refuses %s, and names the row', (_, text, refusal) => {
  expect(refusalOf(text)).toEqual(refusal);
});

it('refuses a large file by the row as well, whatever its lines end with', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const row = `${'x'.repeat(1_000 - end.length)}${end}`;
    const file = new TextEncoder().encode(row.repeat(4_600));
    expect(fullAt(file)).toBe(4_501);
    expect(() => readFile(file)).toThrow(Refusal);
    expect(fullAt(file.subarray(0, 4_500_000))).toBeNull();
  }
});

it('says whether anything was guessed', () => {
  expect(readPaste('Ada <ada@example.com>, bob@example.com').isGuess).toBe(false);
  expect(readPaste('Ada Lovelace ada@example.com').isGuess).toBe(true);
  expect(readPaste('Ada\tada@example.com').isGuess).toBe(true);
});
