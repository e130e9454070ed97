import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { atOneMoment, dayAt, letLastDayPass, whereItIsNoon } from '#domain/test/days.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { assignInBulk } from './assign-in-bulk.ts';
import { assignSeats } from './assign-many.ts';
import { endDatedSeats } from './end-dated.ts';
import { endSeatOn } from './end-on.ts';
import { findSeat } from './find.ts';
import { findSeatInLine } from './find-in-line.ts';
import { revokeSeat } from './revoke.ts';
import { seatsOf } from './seats-of.ts';
import { transferSeat } from './transfer.ts';

const { db, sql } = await testDatabase();

async function world({ seats = 3, timeZone = 'Europe/Vienna' } = {}) {
  const built = await buildWorld(db, { subscription: { seats }, organization: { timeZone } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

const eventsOf = (seatId: string) => sql`
  select type, actor_kind, before, after ->> 'ends_on' as ends_on, after ->> 'revocation' as why
    from events where seat_id = ${seatId} order by id`;

test('a seat has a last day from its assignment on, or gets one later, another, or none again', async () => {
  const { ada, source } = await world();
  const recipient = { email: freshAddress('bob') };
  const seat = await assignSeat(db, ada, { source, recipient, endsOn: '2999-06-30' });
  expect(seat.endsOn).toBe('2999-06-30');
  const seatId = seat.id;
  expect((await endSeatOn(db, ada, { seatId, endsOn: '2999-12-31' })).endsOn).toBe('2999-12-31');
  expect((await endSeatOn(db, ada, { seatId, endsOn: null })).endsOn).toBeNull();
  expect((await endSeatOn(db, ada, { seatId, endsOn: null })).endsOn).toBeNull();
  expect(await eventsOf(seatId)).toMatchObject([
    { type: 'customer_seat.assigned', ends_on: '2999-06-30' },
    { type: 'customer_seat.updated', before: { ends_on: '2999-06-30' }, ends_on: '2999-12-31' },
    { type: 'customer_seat.updated', before: { ends_on: '2999-12-31' }, ends_on: null },
  ]);
});

test('a last day is a day of the calendar that is not over where the organization is', async () => {
  // At no moment is it the same day in both.
  for (const timeZone of ['Etc/GMT+12', 'Etc/GMT-14']) {
    const { ada, source } = await world({ timeZone });
    const { id: seatId } = await invited(db, ada, source);
    const yesterday = await dayAt(db, timeZone, -1);
    await atOneMoment(db, async (then) => {
      const today = await dayAt(then, timeZone);
      expect((await endSeatOn(then, ada, { seatId, endsOn: today })).endsOn).toBe(today);
    });
    const recipient = { email: freshAddress() };
    const deeds = [
      (endsOn: string) => endSeatOn(db, ada, { seatId, endsOn }),
      (endsOn: string) => assignSeat(db, ada, { source, recipient, endsOn }),
      (endsOn: string) => transferSeat(db, ada, { seatId, recipient, endsOn }),
    ];
    for (const deed of deeds) {
      expect(await refusalOf(deed(yesterday))).toBe('InvalidRequest over');
      expect(await refusalOf(deed('30.06.2999'))).toBe('InvalidRequest day');
      expect(await refusalOf(deed(''))).toBe('InvalidRequest day');
    }
  }
});

test('one of many that has a last day in the past is refused alone', async () => {
  const { ada, source } = await world();
  const row = (endsOn?: string) => ({ recipient: { email: freshAddress() }, endsOn });
  const results = await assignInBulk(db, ada, {
    source,
    rows: [row('2999-06-30'), row('2001-01-01'), row('soon'), row()],
    mode: 'partial',
  });
  expect(results.map(({ seat }) => seat?.endsOn)).toEqual([
    '2999-06-30',
    undefined,
    undefined,
    null,
  ]);
  expect(results.map(({ refusal }) => refusal?.because)).toEqual([
    undefined,
    'over',
    'day',
    undefined,
  ]);
});

test('when its last day is over, a seat is taken back, claimed or not, and the event says why', async () => {
  const timeZone = await whereItIsNoon(db);
  const { ada, source } = await world({ seats: 4, timeZone });
  const [claimed, pending] = [await seated(db, ada, source), await invited(db, ada, source)];
  const [without, lasting] = [await seated(db, ada, source), await seated(db, ada, source)];
  await endSeatOn(db, ada, { seatId: lasting.id, endsOn: await dayAt(db, timeZone) });
  for (const seat of [claimed, pending]) await letLastDayPass(db, seat);
  expect(await endDatedSeats(db)).toBe(2);
  expect(await endDatedSeats(db)).toBe(0);
  const { seats } = await seatsOf(db, ada, { source, show: 'live' });
  expect(seats.map(({ id }) => id).sort()).toEqual([without.id, lasting.id].sort());
  for (const { id } of [claimed, pending]) {
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'customer_seat.revoked',
      actor_kind: 'system',
      why: 'lapsed',
    });
  }
});

test('thousands of seats of one purchase end in one statement', async () => {
  const { ada, source } = await world({ seats: 2_000 });
  const lines = Array.from({ length: 2_000 }, () => ({ email: freshAddress() }));
  await assignSeats(db, ada, { source, lines });
  await sql`
    update customer_seats set ends_on = now()::date - 2
     where subscription_id = ${source.subscriptionId}`;
  expect(await endDatedSeats(db)).toBe(2_000);
});

test('the day ends where the organization is, and is shown so', async () => {
  const { ada, source, organization } = await world({ timeZone: 'Etc/GMT-14' });
  const { id: seatId } = await seated(db, ada, source);
  await endSeatOn(db, ada, { seatId, endsOn: '2999-06-30' });
  const seat = await findSeatInLine(db, ada, { seatId });
  expect(seat?.endsAt?.toISOString()).toBe('2999-06-30T10:00:00.000Z');
  // The first place on earth to see a day's end; the last is 26 hours later.
  const first = await dayAt(db, 'Etc/GMT-14', -1);
  await sql`update customer_seats set ends_on = ${first} where id = ${seatId}`;
  const organizationId = organization.id;
  await updateOrganization(db, operator, { organizationId, timeZone: 'Etc/GMT+12' });
  expect(await endDatedSeats(db)).toBe(0);
  await updateOrganization(db, operator, { organizationId, timeZone: 'Etc/GMT-14' });
  expect(await endDatedSeats(db)).toBe(1);
});

test('a transfer keeps the last day unless it names another, or none', async () => {
  const { ada, source } = await world();
  const { id } = await assignSeat(db, ada, {
    source,
    recipient: { email: freshAddress() },
    endsOn: '2999-06-30',
  });
  const to = (seatId: string, endsOn?: string | null) =>
    transferSeat(db, ada, { seatId, recipient: { email: freshAddress() }, endsOn });
  const { seat: kept } = await to(id);
  const { seat: moved } = await to(kept.id, '2999-12-31');
  const { seat: none } = await to(moved.id, null);
  expect([kept.endsOn, moved.endsOn, none.endsOn]).toEqual(['2999-06-30', '2999-12-31', null]);
});

test('a recovery keeps last days, and seats nobody again whose last day is over', async () => {
  const { ada, source } = await world();
  const [lasting, over] = [await seated(db, ada, source), await seated(db, ada, source)];
  await endSeatOn(db, ada, { seatId: lasting.id, endsOn: '2999-06-30' });
  await letLastDayPass(db, over);
  await endSubscription(db, operator, { ...source, to: 'paused' });
  await recoverSubscription(db, operator, source);
  const { seats } = await seatsOf(db, ada, { source, show: 'live' });
  expect(seats).toMatchObject([{ email: lasting.email, endsOn: '2999-06-30' }]);
});

test('a revoked seat keeps the last day that it had', async () => {
  const { ada, source } = await world();
  const { id: seatId } = await invited(db, ada, source);
  await endSeatOn(db, ada, { seatId, endsOn: '2999-06-30' });
  await revokeSeat(db, ada, { seatId });
  expect(await refusalOf(endSeatOn(db, ada, { seatId, endsOn: null }))).toBe('ResourceUnavailable');
  expect((await findSeat(db, ada, { seatId }))?.endsOn).toBe('2999-06-30');
});
