import { expect, it } from 'vitest';
import { refusalCodes } from '#domain/refusal.ts';
import { messagesIn, spoken } from '#messages/languages.ts';

it.each(refusalCodes)('has a sentence for the refusal %s', (code) => {
  expect(messagesIn('en').refusal[code].other).toMatch(/\.$/);
});

it.each(spoken)('has a sentence for everything in %s, if only the English one', (language) => {
  const shape = (tree: object): object =>
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' || shape(value)]),
    );
  expect(shape(messagesIn(language))).toEqual(shape(messagesIn('en')));
});
