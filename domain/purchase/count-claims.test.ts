import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { key, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { countClaims } from './count-claims.ts';
import { lockSource } from './lock.ts';
import { findPurchase } from './purchases-of.ts';

const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

async function world(seats: number) {
  const { ada, subscription, order } = await buildWorld(db, { subscription: { seats } });
  return { ada, order, id: subscription.id, source: { subscriptionId: subscription.id } };
}

test('a claim is part of the purchase’s numbers at once, and stays so when it is counted', async () => {
  const { ada, id, source } = await world(3);
  await seated(db, ada, source);
  const numbers = { seats: 3, claimed: 1, pending: 0, free: 2 };
  expect(await findPurchase(db, ada, { id })).toMatchObject(numbers);
  await countClaims(db);
  expect(await sql`select 1 from uncounted_claims where purchase_id = ${id}`).toHaveLength(0);
  expect(await findPurchase(db, ada, { id })).toMatchObject(numbers);
});

test('an order counts its claims too', async () => {
  const { ada, order } = await world(1);
  const { id } = await order(2);
  await seated(db, ada, { orderId: id });
  await countClaims(db);
  expect(await findPurchase(db, ada, { id })).toMatchObject({ seats: 2, claimed: 1, pending: 0 });
});

test('however many purchases were claimed from, each has its turn in one round', async () => {
  const worlds = await Promise.all(Array.from({ length: 7 }, () => world(3)));
  const orders = await Promise.all(worlds.map(({ order }) => order(2)));
  for (const [at, { ada, source }] of worlds.entries()) {
    await seated(db, ada, source);
    await seated(db, ada, source);
    await seated(db, ada, { orderId: orders[at]?.id ?? '' });
  }
  await countClaims(db, 2);
  expect(await sql`select 1 from uncounted_claims`).toHaveLength(0);
  for (const [at, { ada, id }] of worlds.entries()) {
    expect(await findPurchase(db, ada, { id })).toMatchObject({ claimed: 2, free: 1 });
    const { id: orderId = '' } = orders[at] ?? {};
    expect(await findPurchase(db, ada, { id: orderId })).toMatchObject({ claimed: 1, free: 1 });
  }
});

test('each claim is counted once, however many count while people claim and lose seats', async () => {
  const { ada, id, source } = await world(200);
  const lines = Array.from({ length: 200 }, () => ({ email: freshAddress() }));
  const seats = await assignSeats(db, ada, { source, lines });
  await Promise.all([
    ...seats.map((seat) => claimSeat(db, { key, token: tokenOf(seat) })),
    ...Array.from({ length: 12 }, (_, at) => countClaims(at % 2 ? db : other)),
  ]);
  await Promise.all([
    ...seats.slice(0, 50).map((seat) => revokeSeat(db, ada, { seatId: seat.id })),
    ...Array.from({ length: 12 }, (_, at) => countClaims(at % 2 ? db : other)),
  ]);
  expect(await findPurchase(db, ada, { id })).toMatchObject({ claimed: 150, pending: 0, free: 50 });
  await countClaims(db);
  expect(await findPurchase(db, ada, { id })).toMatchObject({ claimed: 150, pending: 0, free: 50 });
  expect((await verifyPromises(db)).flatMap(({ broken }) => broken)).toEqual([]);
});

test('whoever works on a purchase is not waited for', async () => {
  const { ada, id, source } = await world(1);
  await seated(db, ada, source);
  await other.transaction(async (tx) => {
    await lockSource(tx, source);
    await countClaims(db);
  });
  expect(await sql`select 1 from uncounted_claims where purchase_id = ${id}`).toHaveLength(1);
});
