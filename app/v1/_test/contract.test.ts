import { expect, test } from 'vitest';
import { contractOf } from '#e2e/contract/contract.ts';
import { documentOf } from '../_api/document.ts';
import { endpoints } from '../_endpoints/index.ts';

const problemsOf = contractOf(documentOf(endpoints, 'https://seats.example.com'));
const list = {
  method: 'GET',
  path: '/v1/customer-seats?order_id=1',
  status: 200,
  type: 'application/json',
};
const seats = { seats: [], available_seats: 1, total_seats: 3 };

test('an answer as the document describes it passes', () => {
  expect(problemsOf({ ...list, text: JSON.stringify(seats) })).toEqual([]);
  const no = JSON.stringify({ error: 'NotFound', detail: 'Not Found' });
  expect(problemsOf({ ...list, path: '/v1/nothing', status: 404, text: no })).toEqual([]);
});

test.each([
  ['a key that is missing', list, { seats: [], total_seats: 3 }],
  ['a key that nobody knows', list, { ...seats, colour: 'blue' }],
  ['a value of another kind', list, { ...seats, total_seats: '3' }],
  ['a status that isn’t described', { ...list, status: 418 }, seats],
  ['another media type', { ...list, type: 'text/html' }, seats],
  ['an error in other words', { ...list, status: 404 }, { message: 'no' }],
  ['a 404 of nobody’s', { ...list, path: '/v1/nothing', status: 404 }, { message: 'no' }],
])('%s does not', (_, answer, body) => {
  expect(problemsOf({ ...answer, text: JSON.stringify(body) })).not.toEqual([]);
});
