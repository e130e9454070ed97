import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { dayAt, whereItIsNight, whereItIsNoon } from '#domain/test/days.ts';
import { invited, key, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld } from '#domain/test/world.ts';
import { claimSeat } from './claim.ts';
import { endSeatOn } from './end-on.ts';
import { tellLastDays } from './tell-last-days.ts';

const { db, sql } = await testDatabase();
const noon = await whereItIsNoon(db);

async function world(timeZone = noon) {
  const built = await buildWorld(db, { organization: { timeZone } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

const toldOf = async (seatId: string) => {
  const told = await sql`
    select after ->> 'ends_on' as day from events
     where seat_id = ${seatId} and type = 'customer_seat.ending' order by id`;
  return told.map(({ day }) => day);
};

test('a holder is told of a last day once, from a week before it on', async () => {
  const { ada, source } = await world();
  const [week, later] = [await seated(db, ada, source), await seated(db, ada, source)];
  const [inAWeek, in8Days] = [await dayAt(db, noon, 7), await dayAt(db, noon, 8)];
  await endSeatOn(db, ada, { seatId: week.id, endsOn: inAWeek });
  await endSeatOn(db, ada, { seatId: later.id, endsOn: in8Days });
  expect(await tellLastDays(db)).toBe(1);
  expect(await tellLastDays(db)).toBe(0);
  expect(await toldOf(week.id)).toEqual([inAWeek]);
  expect(await toldOf(later.id)).toEqual([]);
});

test('a nearer day, and one that comes back, are told anew', async () => {
  const { ada, source } = await world();
  const { id: seatId } = await seated(db, ada, source);
  const days = [await dayAt(db, noon, 5), await dayAt(db, noon, 2), await dayAt(db, noon, 5)];
  for (const endsOn of days) {
    await endSeatOn(db, ada, { seatId, endsOn });
    expect(await tellLastDays(db)).toBe(1);
  }
  expect(await toldOf(seatId)).toEqual(days);
});

test('who has not claimed yet is told as soon as they have', async () => {
  const { ada, source } = await world();
  const seat = await invited(db, ada, source);
  const today = await dayAt(db, noon);
  await endSeatOn(db, ada, { seatId: seat.id, endsOn: today });
  expect(await tellLastDays(db)).toBe(0);
  await claimSeat(db, { key, token: tokenOf(seat) });
  expect(await tellLastDays(db)).toBe(1);
});

test('nobody is told by night', async () => {
  const night = await whereItIsNight(db);
  const { ada, source } = await world(night);
  const { id: seatId } = await seated(db, ada, source);
  await endSeatOn(db, ada, { seatId, endsOn: await dayAt(db, night, 3) });
  expect(await tellLastDays(db)).toBe(0);
});
