import { expect, it } from 'vitest';
import { isDay, parseDay } from './parse.ts';

it.each(['2027-06-30', '2028-02-29', '1000-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(parseDay(` ${text} `, 'endsOn')).toBe(text);
});

it.each([
  '',
  '2027-02-29',
  '2027-13-01',
  '2027-6-30',
  '30.06.2027',
  '2027-06-30T00:00:00Z',
  '+12027-06-30',
  '0000-01-01',
  'tomorrow',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => parseDay(text, 'endsOn')).toThrow('endsOn must be a day like 2027-06-30');
});
