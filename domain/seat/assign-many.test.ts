import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { Refusal } from '#domain/refusal.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { assignSeats } from './assign-many.ts';
import { availableSeats } from './available.ts';
import { seatsOf } from './seats-of.ts';

const { db } = await testDatabase();

async function world(seats = 5) {
  const { ada, subscription } = await buildWorld(db, { subscription: { seats } });
  return { ada, source: { subscriptionId: subscription.id } };
}

async function problemsOf(work: Promise<unknown>) {
  const refusal = await work.catch((error) => error);
  return refusal instanceof Refusal ? refusal.problems : refusal;
}

test('W1: several addresses are seated at once', async () => {
  const { ada, source } = await world();
  const lines = [{ email: freshAddress(), name: 'Grace' }, { email: freshAddress() }];
  const seats = await assignSeats(db, ada, { source, lines });
  expect(seats.map(({ email }) => email).sort()).toEqual(lines.map(({ email }) => email).sort());
  expect(seats.map(({ name }) => name)).toContain('Grace');
});

test('all of them may have a last day, which must not be over', async () => {
  const { ada, source } = await world();
  const lines = [{ email: freshAddress() }, { email: freshAddress() }];
  const over = assignSeats(db, ada, { source, lines, endsOn: '2020-01-31' });
  expect(await refusalOf(over)).toBe('InvalidRequest over');
  await assignSeats(db, ada, { source, lines, endsOn: '2999-06-30' });
  const { seats } = await seatsOf(db, ada, { source });
  expect(seats.map(({ endsOn }) => endsOn)).toEqual(['2999-06-30', '2999-06-30']);
});

test('one bad line is named, and nobody is seated', async () => {
  const { ada, source } = await world();
  const [good, twice] = [freshAddress(), freshAddress()];
  const lines = [good, 'not an address', twice, twice.toUpperCase()].map((email) => ({ email }));
  expect(await problemsOf(assignSeats(db, ada, { source, lines }))).toEqual([
    { line: 2, text: 'not an address', code: 'InvalidRequest', because: 'address' },
    { line: 4, text: twice.toUpperCase(), code: 'SeatAlreadyAssigned', because: 'twice' },
  ]);
  expect(await availableSeats(db, ada, { source })).toMatchObject({ available: 5 });
});

test('who has a seat already is named, and nobody else is seated', async () => {
  const { ada, source } = await world();
  const bob = await invited(db, ada, source);
  const lines = [{ email: freshAddress() }, { email: bob.email }];
  expect(await problemsOf(assignSeats(db, ada, { source, lines }))).toEqual([
    { line: 2, text: bob.email, code: 'SeatAlreadyAssigned' },
  ]);
  expect(await availableSeats(db, ada, { source })).toMatchObject({ available: 4 });
});

test('more than is free is refused with both numbers', async () => {
  const { ada, source } = await world(2);
  const lines = [1, 2, 3].map(() => ({ email: freshAddress() }));
  const refusal = await assignSeats(db, ada, { source, lines }).catch((error) => error);
  expect(refusal).toMatchObject({ code: 'SeatNotAvailable', values: { free: 2, wanted: 3 } });
});

test('no line, or more than 10,000, is refused', async () => {
  const { ada, source } = await world();
  const many = Array.from({ length: 10_001 }, () => ({ email: 'a@example.com' }));
  expect(await refusalOf(assignSeats(db, ada, { source, lines: [] }))).toBe(
    'InvalidSeatAssignmentRequest none',
  );
  expect(await refusalOf(assignSeats(db, ada, { source, lines: many }))).toBe(
    'InvalidSeatAssignmentRequest too_many',
  );
});

test('W1, W18: 10,000 are seated in one go', async () => {
  const { ada, source } = await world(10_000);
  const lines = Array.from({ length: 10_000 }, (_, n) => ({ email: `person${n}@example.com` }));
  expect(await assignSeats(db, ada, { source, lines })).toHaveLength(10_000);
  expect(await availableSeats(db, ada, { source })).toEqual({ total: 10_000, available: 0 });
});
