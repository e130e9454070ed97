import { expect, test } from 'vitest';
import { dayOf, textOf, wholeOf } from './parameters.ts';

test('a text of an address is one line, without what nobody can type', () => {
  expect(textOf(' Ada\0\nLovelace ')).toBe('AdaLovelace');
  expect(textOf('x'.repeat(1_000))).toHaveLength(254);
  expect([textOf(undefined), textOf(['a', 'b'])]).toEqual(['', '']);
});

test('a day of an address is one of the calendar', () => {
  expect(dayOf('2026-02-28')).toBe('2026-02-28');
  expect([dayOf('2026-02-30'), dayOf('\0'), dayOf(undefined), dayOf(['2026-02-28'])]).toEqual(
    Array(4).fill(''),
  );
});

test('a number of an address is one that the database can count to', () => {
  expect(wholeOf('200')).toBe(200);
  for (const odd of ['1e300', '-1', '1.5', 'Infinity', '9'.repeat(16), '', undefined, ['1', '2']]) {
    expect(wholeOf(odd)).toBe(0);
  }
});
