import type { Messages } from 'next-intl';
import { expect, test } from 'vitest';
import { merged, type Part, picked } from './picked.ts';

const messages = {
  a: { b: 'AB', c: { d: 'ACD', e: 'ACE' } },
  f: { g: 'FG' },
} as unknown as Messages;
const parts = (...keys: string[]) => keys as Part[];

test('only what was asked for is picked, where it stood', () => {
  expect(picked(messages, parts('a.c.e', 'f', 'a.b'))).toEqual({
    a: { b: 'AB', c: { e: 'ACE' } },
    f: { g: 'FG' },
  });
  expect(picked(messages, [])).toEqual({});
});

test('what was there before stays beside it', () => {
  expect(merged({ a: { b: '1' } }, { a: { c: '2' }, d: '3' })).toEqual({
    a: { b: '1', c: '2' },
    d: '3',
  });
});
