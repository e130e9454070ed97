import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { revokeMany } from '#domain/seat/revoke-many.ts';
import { undoMany } from '#domain/seat/undo-many.ts';
import { undoRevoke } from '#domain/seat/undo-revoke.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { passSince, refusalOf } from '#domain/test/seating.ts';
import { buildWishingWorld } from '#domain/test/wishing.ts';
import { operator } from '#domain/test/world.ts';
import { approveRequests } from './approve.ts';
import { serveWaiting } from './serve-waiting.ts';

const { url, db } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

/** A full purchase, and people who wait in line for the next places. */
async function lineOf(length: number, { seats }: { seats: number }) {
  const world = await buildWishingWorld(db, { seats });
  const former = await world.fill(seats);
  const line = [];
  for (let at = 0; at < length; at += 1) line.push(await world.ask());
  if (length > 0) await approveRequests(db, world.ada, { source: world.source });
  const [first] = former;
  if (!first) throw new Error('Nobody has a seat');
  return { ...world, former, first, line };
}

test('the line waits for a revoked seat until nobody can take the revoke back', async () => {
  const { ada, source, first, line, holders } = await lineOf(1, { seats: 1 });
  await revokeSeat(db, ada, { seatId: first.id });
  expect(await serveWaiting(db)).toBe(0);
  expect(await availableSeats(db, ada, { source })).toEqual({ total: 1, available: 0 });
  await passSince(db, [first], { seconds: 14 });
  expect(await serveWaiting(db)).toBe(0);
  await passSince(db, [first], { seconds: 2 });
  expect(await serveWaiting(db)).toBe(1);
  expect(await holders()).toEqual([line[0]?.email]);
  expect(await refusalOf(undoRevoke(db, ada, { seatId: first.id }))).toBe(
    'ResourceUnavailable too_late',
  );
});

test('approving somebody gives no seat away that can still be had back', async () => {
  const { ada, source, first, ask, holders } = await lineOf(0, { seats: 1 });
  await revokeSeat(db, ada, { seatId: first.id });
  await ask();
  expect(await approveRequests(db, ada, { source })).toEqual({ seated: 0, waiting: 1 });
  await undoRevoke(db, ada, { seatId: first.id });
  expect(await holders()).toEqual([first.email]);
  expect(await serveWaiting(db)).toBe(0);
});

test('only the places of those revokes are kept back, and only until they are taken back', async () => {
  const { ada, source, first, former, line, holders, leave } = await lineOf(3, { seats: 2 });
  await revokeSeat(db, ada, { seatId: first.id });
  await leave(former[1]);
  expect(await serveWaiting(db)).toBe(1);
  expect(await holders()).toEqual([line[0]?.email]);
  await undoRevoke(db, ada, { seatId: first.id });
  await changeSeatCount(db, operator, { ...source, seats: 3 });
  expect(await serveWaiting(db)).toBe(1);
  expect(await holders()).toEqual([line[0]?.email, first.email, line[1]?.email]);
});

test('an undo of many finds every place as it was', async () => {
  const { ada, source, former, holders } = await lineOf(4, { seats: 5 });
  const seatIds = former.map(({ id }) => id);
  const { id: deedId } = await revokeMany(db, ada, { source, seatIds });
  expect(await serveWaiting(db)).toBe(0);
  const { results } = await undoMany(db, ada, { deedId });
  expect(results.map(({ whyNot }) => whyNot)).toEqual([null, null, null, null, null]);
  expect((await holders()).sort()).toEqual(former.map(({ email }) => email).sort());
});

test('undo against serve, on both sides at once: the undo has the place, always', async () => {
  for (let round = 0; round < 15; round += 1) {
    const { ada, first, line, holders, leave } = await lineOf(2, { seats: 1 });
    await revokeSeat(db, ada, { seatId: first.id });
    const [again] = await Promise.all([
      undoRevoke(round % 2 ? db : other, ada, { seatId: first.id }),
      ...Array.from({ length: 6 }, (_, at) => serveWaiting(at % 2 ? db : other)),
    ]);
    expect(again.status).toBe('claimed');
    expect(await serveWaiting(db)).toBe(0);
    expect(await holders()).toEqual([first.email]);
    await leave(again);
    expect(await serveWaiting(other)).toBe(1);
    expect(await holders()).toEqual([line[0]?.email]);
  }
}, 60_000);

test('in the last moment one of the two has the place, and the other is told', async () => {
  for (let round = 0; round < 15; round += 1) {
    const { ada, first, line, holders } = await lineOf(1, { seats: 1 });
    await revokeSeat(db, ada, { seatId: first.id });
    await passSince(db, [first], { seconds: 15 - 0.004 * (round + 1) });
    const [undone] = await Promise.allSettled([
      undoRevoke(db, ada, { seatId: first.id }),
      serveWaiting(other),
    ]);
    if (undone.status === 'rejected') await serveWaiting(db);
    expect(await holders()).toEqual([undone.status === 'fulfilled' ? first.email : line[0]?.email]);
  }
}, 60_000);
