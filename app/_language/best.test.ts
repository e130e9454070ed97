import { expect, test } from 'vitest';
import { acceptedLanguage, readLanguage } from './best.ts';

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB', 'en'],
  ['pl,ar;q=0.5,de;q=0.7', 'de'],
  ['pl;q=1, *;q=0.5', null],
  ['de;q=0, en;q=0.1', 'en'],
  ['AR-eg', 'ar'],
  ['de;q=x', null],
  [',,;q=1', null],
  ['', null],
  [null, null],
  [`${'x'.repeat(100_000)},de`, null],
])('a browser that likes %j is spoken to in %j', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test('only a language that has its sentences is a choice', () => {
  expect(readLanguage('de')).toBe('de');
  for (const tag of ['tlh', 'DE', '', null, undefined]) expect(readLanguage(tag)).toBeNull();
});
