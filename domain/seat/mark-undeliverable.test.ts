import { describe, expect, test } from 'vitest';
import { presentable } from './mark-undeliverable.ts';

const secret = 'Xy_3-'.repeat(9);

describe('what a mail server answered', () => {
  test('is one printable line of at most 200 characters', () => {
    const said = presentable(` 550\u0007 No\r\n\u202esuch${' mailbox'.repeat(90)}`);
    expect(said).toMatch(/^550 No such mailbox mailbox/);
    expect(said).toHaveLength(200);
  });

  test('keeps nothing of a link that is long enough to be a token', () => {
    expect(presentable(`554 Spam: https://seats.example.com/claim/id.2.${secret}.x, sorry`)).toBe(
      '554 Spam: https://seats.example.com/claim/…, sorry',
    );
    expect(presentable(`a.${'b'.repeat(31)}.c`)).toBe(`a.${'b'.repeat(31)}.c`);
  });

  test.each([
    ['runs that are almost tokens', `${'a'.repeat(31)}.`.repeat(3_200)],
    ['blanks', `${' '.repeat(99_999)}x`],
    ['one endless token', 'a'.repeat(100_000)],
  ])(
    'is read at once, however long: %s',
    (_what, hostile) => {
      // What is cut off first cannot cost anything, however it was made.
      expect(hostile.length).toBeGreaterThan(99_999);
      expect(presentable(hostile)).toBe(presentable(hostile.slice(0, 2_000)));
    },
    1_000,
  );
});
