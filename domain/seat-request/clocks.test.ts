import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { buildWishingWorld } from '#domain/test/wishing.ts';
import { approveRequests } from './approve.ts';
import { serveWaiting } from './serve-waiting.ts';

const { db, sql } = await testDatabase();

/** A purchase whose only place has become free for somebody who waits. */
async function waiting() {
  const world = await buildWishingWorld(db, { seats: 1 });
  const [former] = await world.fill(1);
  const bob = await world.ask();
  await approveRequests(db, world.ada, { source: world.source });
  await world.leave(former);
  return { ...world, bob };
}

test('who can’t be seated keeps nobody of another purchase waiting, and it is told why', async () => {
  // Whichever has its turn first: an address that was kept and is none by now stands on both sides.
  const [before, between, after] = [await waiting(), await waiting(), await waiting()];
  for (const { bob } of [before, after]) {
    await sql`update members set email = ${`${bob.id} at home`} where id = ${bob.id}`;
  }
  await expect(serveWaiting(db)).rejects.toThrow(/address/);
  expect(await between.holders()).toEqual([between.bob.email]);
  for (const { bob } of [before, after]) {
    await sql`update members set email = ${bob.email} where id = ${bob.id}`;
  }
  expect(await serveWaiting(db)).toBe(2);
});
