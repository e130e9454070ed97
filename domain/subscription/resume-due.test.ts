import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { seated } from '#domain/test/seating.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { endSubscription } from './end.ts';
import { openSubscription } from './open.ts';
import { resumeDueSubscriptions } from './resume-due.ts';

/** Two pools: what meets in these tests meets in the database and nowhere else. */
const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 4 });
afterAll(() => disconnect(other));

/** So many subscriptions whose pause is over by now, each with a seat that it gives back. */
async function paused(count: number): Promise<string[]> {
  const { ada, product, customerId } = await buildWorld(db);
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const sale = { productId: product.id, customer: { id: customerId }, seats: 1 };
    const { id: subscriptionId } = await openSubscription(db, operator, sale);
    await seated(db, ada, { subscriptionId });
    await endSubscription(db, operator, { subscriptionId, to: 'paused' });
    ids.push(subscriptionId);
  }
  await sql`update subscriptions set resumes_at = now() where id = any (${ids})`;
  return ids;
}

async function standing(ids: string[]) {
  const rows = await sql`
    select status, assigned, count(*)::int as count from subscriptions
     where id = any (${ids}) group by 1, 2`;
  return [...rows];
}

test('several clocks at once resume each subscription once, with its seats', async () => {
  const ids = await paused(10);
  const resumed = await Promise.all([db, other, db].map((clock) => resumeDueSubscriptions(clock)));
  expect(resumed.reduce((sum, count) => sum + count)).toBe(10);
  expect(await standing(ids)).toEqual([{ status: 'active', assigned: 1, count: 10 }]);
});

test('what is canceled while the clock runs stays canceled', async () => {
  const ids = await paused(30);
  const cancel = async () => {
    for (const subscriptionId of ids.toReversed()) {
      await endSubscription(other, operator, { subscriptionId, to: 'canceled' });
    }
  };
  await Promise.all([resumeDueSubscriptions(db), cancel()]);
  expect(await standing(ids)).toEqual([{ status: 'canceled', assigned: 0, count: 30 }]);
});
