import { expect, it } from 'vitest';
import { csvHead, csvRow } from './csv.ts';

/** Reads a row as a spreadsheet does that parts cells by `separator`. */
function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < row.length; at += 1) {
    const sign = row.charAt(at);
    if (isQuoted && sign === '"' && row.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && [separator, '\r', '\n'].includes(sign)) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

const hostile = [
  '=HYPERLINK("https://evil.example","Bob")',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\u200b=1+1',
  '\u0000=1+1',
  '"=1+1',
  '"";=1+1;"',
  'Bob";=1+1;"',
  'Bob,=1+1',
  'Bob;=1+1',
  'Bob; =1+1',
  'Bob\t@SUM(1)',
  'Bob\n-1',
  'Bob\r\n+1',
  'Bob|=1+1',
];

it.each(hostile)('no spreadsheet takes %j for a formula, however it parts cells', (text) => {
  for (const row of [csvRow([text]), csvRow(['Ada', text, 'Eve'])]) {
    for (const separator of [',', ';', '\t', '|']) {
      for (const cell of cellsOf(row, separator)) {
        expect(cell, `${JSON.stringify(row)} by ${JSON.stringify(separator)}`).not.toMatch(
          /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u,
        );
      }
    }
  }
});

it.each([
  'Bob',
  'Bob "the Builder" Noyce',
  'a,b',
  'a\r\nb',
  'Noyce, Bob',
  'x = y',
  'a-b@example.com',
])('writes %j so that it is read as it was', (text) => {
  expect(cellsOf(csvRow([text]).slice(0, -2), ',')).toEqual([text]);
});

it('writes numbers as numbers, what is missing as nothing, and ends each line as the format asks', () => {
  expect(csvRow(['Bob', -3, null, 0.5])).toBe('"Bob",-3,,0.5\r\n');
});

it('begins so that spreadsheets read the letters right', () => {
  expect(csvHead(['Name', '=1'])).toBe('\ufeff"Name","\'=1"\r\n');
});
