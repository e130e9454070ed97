import { expect, it } from 'vitest';
import { isNarrow, readView, toldText, usual, type View, viewFrom, viewPath } from './view.ts';

it.each<[string, View]>([
  ['', usual],
  ['show=claimed', { ...usual, show: 'claimed' }],
  ['show=everything&search=&order=random', usual],
  ['search=+Ada%00+', { ...usual, search: 'Ada' }],
  ['from=2026-02-29&to=tomorrow', usual],
  [
    'show=expired&search=a%26b&from=2026-03-01&to=2026-03-31&order=address&after=x',
    {
      show: 'expired',
      search: 'a&b',
      from: '2026-03-01',
      to: '2026-03-31',
      order: 'address',
      after: 'x',
    },
  ],
  ['show=revoked&order=address', { ...usual, show: 'revoked' }],
])('reads %j from an address', (query, view) => {
  expect(readView(Object.fromEntries(new URLSearchParams(query)))).toEqual(view);
});

it('takes what is there twice for nothing', () => {
  const twice = ['live', 'claimed'];
  const params = { show: twice, search: twice, from: twice, to: twice, order: twice, after: twice };
  expect(readView(params)).toEqual(usual);
});

it('writes the address that it reads, and leaves the usual out', () => {
  const view: View = {
    show: 'pending',
    search: 'a+b & c',
    from: '2026-03-01',
    to: '',
    order: 'oldest',
    after: '1/2',
  };
  const { searchParams } = new URL(viewPath('1', view), 'http://localhost');
  expect(readView(Object.fromEntries(searchParams))).toEqual(view);
  expect(viewPath('1', usual)).toBe('/purchases/1');
  expect(viewFrom(toldText(view))).toEqual(view);
  expect(viewFrom(toldText(usual))).toEqual(usual);
  expect(viewFrom(undefined)).toBeNull();
});

it('knows whether a view leaves seats out', () => {
  expect(isNarrow({ ...usual, show: 'claimed', order: 'oldest' })).toBe(false);
  for (const told of ['search', 'from', 'to', 'after']) {
    expect(isNarrow({ ...usual, [told]: 'x' })).toBe(true);
  }
});
