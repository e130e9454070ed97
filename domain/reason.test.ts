import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { reasonOf, withoutParameters } from './reason.ts';
import { Refusal } from './refusal.ts';

const { sql } = await testDatabase();
const secret = 'eve.secret@example.com\n    at eve.secret@example.com';

const failures = {
  'a type that does not fit': () => sql`select ${secret}::uuid`,
  'a duplicate': async () => {
    const add = () => sql`insert into users (email) values (${secret})`;
    await add();
    await add();
  },
  'a missing table': () => sql`select ${secret}::text from nowhere`,
};

test.each(Object.entries(failures))('%s is told without what was given', async (_what, fail) => {
  const cause = await fail().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  // As libraries do that run statements: what was given stands in the message.
  const error = new Error(`Failed with ${secret}`, { cause });
  expect(inspect(error)).toContain('eve.secret');
  expect(reasonOf(error)).not.toContain('eve.secret');
  const wrapped = new Error('next-auth', { cause: { err: error } });
  for (const told of [withoutParameters(error), withoutParameters(wrapped)]) {
    expect(inspect(told)).not.toContain('eve.secret');
    expect(told.message).toMatch(/\((22P02|23505 \w+|42P01|23514 \w+)\)$/);
  }
  expect(inspect(withoutParameters(error))).toMatch(/\n +at /);
});

test('of a refusal its code is told, not whom it names', () => {
  const refusal = new Refusal('SeatAlreadyAssigned', 'eve.secret@example.com has a seat');
  expect(reasonOf(refusal)).toBe('Refused: SeatAlreadyAssigned');
  expect(inspect(withoutParameters(refusal))).not.toContain('eve.secret');
});

test('the innermost cause is told, as it is', () => {
  const away = Object.assign(new Error('connect ECONNREFUSED\n127.0.0.1:5432'), {
    code: 'ECONNREFUSED',
  });
  const error = new Error('Failed', { cause: away });
  expect(reasonOf(error)).toBe('connect ECONNREFUSED 127.0.0.1:5432');
  expect(reasonOf('nothing')).toBe('nothing');
  expect(withoutParameters(undefined).message).toBe('undefined');
  expect(inspect(withoutParameters(new TypeError('x is not there')))).toMatch(
    /^TypeError: x is not there\n +at /,
  );
});

test('of a host with several addresses, the first that doesn’t answer is the reason', () => {
  const refused = ['::1', '127.0.0.1'].map(
    (address) => new Error(`connect ECONNREFUSED ${address}`),
  );
  expect(reasonOf(new AggregateError(refused))).toBe('connect ECONNREFUSED ::1');
});
