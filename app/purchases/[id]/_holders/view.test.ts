import { expect, it } from 'vitest';
import { readView, usual, type View, viewPath } from './view.ts';

it.each<[string, View]>([
  ['', usual],
  ['show=claimed', { ...usual, show: 'claimed' }],
  ['show=everything&search=', usual],
  ['search=+Ada%00+', { ...usual, search: 'Ada' }],
  ['show=expired&search=a%26b&after=x', { show: 'expired', search: 'a&b', after: 'x' }],
])('reads %j from an address', (query, view) => {
  expect(readView(Object.fromEntries(new URLSearchParams(query)))).toEqual(view);
});

it('takes what is there twice for nothing', () => {
  const twice = ['live', 'claimed'];
  expect(readView({ show: twice, search: twice, after: twice })).toEqual(usual);
});

it('writes the address that it reads, and leaves the usual out', () => {
  const view: View = { show: 'pending', search: 'a+b & c', after: '1/2' };
  const { searchParams } = new URL(viewPath('1', view), 'http://localhost');
  expect(readView(Object.fromEntries(searchParams))).toEqual(view);
  expect(viewPath('1', usual)).toBe('/purchases/1');
});
