import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '#domain/refusal.ts';
import messages from '#messages/en.json';

it.each(refusalCodes)('has a sentence for the refusal %s', (code) => {
  expect(messages.refusal[code].other).toMatch(/\.$/);
});

describe('every sentence', () => {
  const t = createTranslator({
    locale: 'en',
    messages,
    onError: (error) => {
      // Without its values no sentence can be told; a malformed one can't be told with them either.
      if (error.code === 'INVALID_MESSAGE') throw error;
    },
  });

  it.each(keysOf(messages))('%s is well formed and neither empty nor padded', (key) => {
    const text = t.raw(key as 'common.usher');
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
    expect(text, 'a typographic apostrophe, since ICU takes the other for a quote').not.toContain(
      "'",
    );
    t.markup(key as 'common.usher', {});
  });
});

function keysOf(tree: object, above = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [above + name] : keysOf(value, `${above}${name}.`),
  );
}
