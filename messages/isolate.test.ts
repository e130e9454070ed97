import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { isolating } from './isolate.ts';
import { isolated } from './isolated.ts';

/** The marks, so that one sees them. */
const seen = (text: string) => text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');

test.each([
  ['{inviter} invites you to {product}', '⟨{inviter}⟩ invites you to ⟨{product}⟩'],
  ['{count, number} of {seats, plural, one {one} other {#}}', null],
  [
    '{n, plural, one {{person} waits} other {# wait}} at {place}',
    '{n, plural, one {⟨{person}⟩ waits} other {# wait}} at ⟨{place}⟩',
  ],
  ['{how, select, a {by {who}} other {}}', '{how, select, a {by ⟨{who}⟩} other {}}'],
  ['for <who>{email}</who>', null],
  ['for <b>{email} and more</b>', 'for <b>⟨{email}⟩ and more</b>'],
  ['nobody', null],
])('%s', (sentence, expected) => {
  const { marked } = isolating({ marked: sentence });
  expect(seen(marked)).toBe(expected ?? sentence);
  expect(() => parse(marked)).not.toThrow();
});

test('a name is isolated where it runs from right to left', () => {
  expect(seen(isolated('عائشة'))).toBe('⟨عائشة⟩');
  expect(seen(isolated('Ada (עדה)'))).toBe('⟨Ada (עדה)⟩');
  for (const name of ['Ada Lovelace', 'ada@example.com', '数学 太郎', 'Ωmega', '']) {
    expect(isolated(name)).toBe(name);
  }
});
