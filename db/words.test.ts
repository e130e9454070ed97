import { expect, test } from 'vitest';
import { languages } from './schema/languages.ts';
import { orderStatuses, subscriptionStatuses } from './schema/purchases.ts';
import { revocations, seatStatuses } from './schema/seats.ts';
import { testDatabase } from './test/database.ts';
import * as raw from './test/raw.ts';

const { sql } = await testDatabase();

test.each([
  ['seat_status', seatStatuses],
  ['seat_revocation', revocations],
  ['letter_language', languages],
  ['subscription_status', subscriptionStatuses],
  ['order_status', orderStatuses],
])('the domain %s has the words of the schema, and no other', async (domain, words) => {
  const [check] = await sql<{ says: string }[]>`
    select pg_get_constraintdef(oid) as says from pg_constraint
     where contypid = to_regtype(${domain}) and convalidated`;
  const said = [...(check?.says.matchAll(/'(.*?)'/g) ?? [])].map(([, word]) => word);
  expect(said).toEqual([...words]);
});

test('a seat has a status, a revocation and a language that are known', async () => {
  const [held] = await raw.seat(sql, await raw.subscription(sql, 1), 0);
  const change = (to: ReturnType<typeof sql>) =>
    raw.broken(sql`update customer_seats set ${to} where id = ${held?.id}`);
  expect(await change(sql`status = 'lent'`)).toBe('customer_seats_status_known');
  expect(await change(sql`revocation = 'lost'`)).toBe('customer_seats_revocation_known');
  expect(await change(sql`letter_language = 'tlh'`)).toBe('customer_seats_letter_language_known');
});
