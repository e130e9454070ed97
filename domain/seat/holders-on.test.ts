import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { updateMember } from '#domain/member/update.ts';
import { seatDaysOf } from '#domain/purchase/seat-days.ts';
import { dayAt, happenedAt, whereItIsNoon } from '#domain/test/days.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, signedIn } from '#domain/test/world.ts';
import { type HeldPage, holdersOn } from './holders-on.ts';
import { revokeSeat } from './revoke.ts';
import { updateSeat } from './update.ts';

const { db } = await testDatabase();
const timeZone = 'Europe/Berlin';

async function world(seats = 9) {
  const built = await buildWorld(db, { subscription: { seats }, organization: { timeZone } });
  const source = { subscriptionId: built.subscription.id };
  const on = async (day: string) =>
    (await holdersOn(db, built.ada, { source, day, timeZone, limit: 99 })).seats;
  const days = (month: string, label = 'team') =>
    seatDaysOf(db, built.ada, { source, month, timeZone, label });
  return { ...built, source, on, days };
}

test('who held a seat as a day ended: as it was then, whatever became of it', async () => {
  const { ada, source, customerId, on } = await world();
  const email = freshAddress('grace');
  const { id: memberId } = await addMember(db, ada, { customerId, email, name: 'Grace' });
  const seat = await seated(db, ada, source, email);
  await updateSeat(db, ada, { seatId: seat.id, metadata: { team: 'blue' } });
  await revokeSeat(db, ada, { seatId: seat.id });
  await happenedAt(db, seat, [
    '2026-06-01T10:00Z',
    '2026-06-02T10:00Z',
    '2026-06-03T10:00Z',
    // In Berlin it is the 11th already.
    '2026-06-10T22:30Z',
  ]);
  await updateMember(db, ada, { memberId, name: 'Grace Hopper' });
  expect(await on('2026-05-31')).toEqual([]);
  expect(await on('2026-06-01')).toMatchObject([
    { id: seat.id, email, name: 'Grace', status: 'pending', seatMetadata: {} },
  ]);
  expect(await on('2026-06-02')).toMatchObject([{ status: 'claimed' }]);
  expect(await on('2026-06-03')).toMatchObject([{ seatMetadata: { team: 'blue' } }]);
  expect(await on('2026-06-10')).toMatchObject([{ id: seat.id }]);
  expect(await on('2026-06-11')).toEqual([]);
});

test('today is as it is now, and pages are cut by key', async () => {
  const { ada, source, on } = await world();
  for (let at = 0; at < 5; at += 1) await invited(db, ada, source);
  const today = await dayAt(db, timeZone);
  expect(await on(today)).toHaveLength(5);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const asked = { source, day: today, timeZone, after, limit: 2 };
    const page: HeldPage = await holdersOn(db, ada, asked);
    seen.push(...page.seats.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen).size).toBe(5);
});

test('days of seats are counted by the label that each had as the day ended', async () => {
  const { ada, source, days } = await world();
  const bob = await invited(db, ada, source);
  await updateSeat(db, ada, { seatId: bob.id, metadata: { team: 'red' } });
  await updateSeat(db, ada, { seatId: bob.id, metadata: { team: 'blue' } });
  await happenedAt(db, bob, ['2026-05-20T10:00Z', '2026-06-11T10:00Z', '2026-06-21T10:00Z']);
  const carol = await seated(db, ada, source);
  await updateSeat(db, ada, { seatId: carol.id, metadata: { team: 'blue' } });
  await revokeSeat(db, ada, { seatId: carol.id });
  const evening = ['2026-06-01T08:00Z', '2026-06-01T09:00Z', '2026-06-01T10:00Z'];
  await happenedAt(db, carol, [...evening, '2026-06-04T10:00Z']);
  expect(await days('2026-06')).toEqual([
    { value: 'blue', people: 2, seats: 2, days: 3 + 10 },
    { value: 'red', people: 1, seats: 1, days: 10 },
    { value: null, people: 1, seats: 1, days: 10 },
  ]);
  expect(await days('2026-06', 'floor')).toEqual([{ value: null, people: 2, seats: 2, days: 33 }]);
  expect(await days('2026-05')).toEqual([{ value: null, people: 1, seats: 1, days: 12 }]);
  expect(await days('2026-04')).toEqual([]);
});

test('a seat that comes and goes within a day counts for none, and so does today', async () => {
  const { ada, source, days } = await world();
  const brief = await invited(db, ada, source);
  await revokeSeat(db, ada, { seatId: brief.id });
  await happenedAt(db, brief, ['2026-06-08T08:00Z', '2026-06-08T15:00Z']);
  expect(await days('2026-06')).toEqual([]);
  await invited(db, ada, source);
  const noon = await whereItIsNoon(db);
  const month = (await dayAt(db, noon)).slice(0, 7);
  expect(await seatDaysOf(db, ada, { source, month, timeZone: noon, label: 'team' })).toEqual([]);
});

test('the days of a month add up to those who held seats at the end of each, over a change of clocks', async () => {
  const { ada, source, on, days } = await world();
  for (const [from, to] of [
    ['2026-03-10T23:30Z', '2026-03-29T00:30Z'],
    ['2026-03-28T22:59Z', '2026-03-29T22:01Z'],
    ['2026-02-01T00:00Z', '2026-04-02T00:00Z'],
  ] as const) {
    const seat = await invited(db, ada, source);
    await revokeSeat(db, ada, { seatId: seat.id });
    await happenedAt(db, seat, [from, to]);
  }
  let held = 0;
  for (let day = 1; day <= 31; day += 1) {
    held += (await on(`2026-03-${String(day).padStart(2, '0')}`)).length;
  }
  expect(await days('2026-03')).toMatchObject([{ people: 3, seats: 3, days: held }]);
  expect(held).toBe(18 + 2 + 31);
});

test('who doesn’t manage the purchase hears of nothing, and what is no day or month is refused', async () => {
  const { ada, source, customerId } = await world();
  const { email } = await addMember(db, ada, { customerId, email: freshAddress('bob') });
  const bob = signedIn(email);
  const asked = { source, timeZone, limit: 9, month: '2026-06', day: '2026-06-30', label: 'team' };
  expect(await refusalOf(holdersOn(db, bob, asked))).toBe('ResourceNotFound');
  expect(await refusalOf(seatDaysOf(db, bob, asked))).toBe('ResourceNotFound');
  expect(await refusalOf(holdersOn(db, ada, { ...asked, day: '2026-02-30' }))).toBe('BadRequest');
  expect(await refusalOf(seatDaysOf(db, ada, { ...asked, month: '2026-13' }))).toBe('BadRequest');
  expect(await refusalOf(holdersOn(db, ada, { ...asked, after: 'x' }))).toBe('BadRequest');
});
