import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { dayAt, letLastDayPass, whereItIsNoon } from '#domain/test/days.ts';
import { invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator, signedIn } from '#domain/test/world.ts';
import { assignSeats } from './assign-many.ts';
import { claimSeat } from './claim.ts';
import { endDatedSeats } from './end-dated.ts';
import { endSeatOn } from './end-on.ts';
import { findSeat } from './find.ts';
import { leaveSeat } from './leave.ts';
import { revokeSeat } from './revoke.ts';
import { tellLastDays } from './tell-last-days.ts';

/** Two pools: what meets in these tests meets in the database and nowhere else. */
const { url, db: one, sql } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));
const timeZone = await whereItIsNoon(one);

async function world(seats: number) {
  const built = await buildWorld(one, { subscription: { seats }, organization: { timeZone } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

async function manySeats({ ada, source }: Awaited<ReturnType<typeof world>>, count: number) {
  const lines = Array.from({ length: count }, () => ({ email: freshAddress() }));
  return assignSeats(one, ada, { source, lines });
}

async function countOf(type: string, { subscriptionId }: { subscriptionId: string }) {
  const [row] = await sql`
    select count(*)::int as events, count(distinct seat_id)::int as seats from events
     where subscription_id = ${subscriptionId} and type = ${type}`;
  return row;
}

test('two clocks at once take each seat back once', async () => {
  const here = await world(200);
  for (const seat of await manySeats(here, 200)) await letLastDayPass(one, seat);
  const counts = await Promise.all([one, other, one, other].map((db) => endDatedSeats(db)));
  expect(counts.reduce((sum, count) => sum + count)).toBe(200);
  expect(await countOf('customer_seat.revoked', here.source)).toEqual({ events: 200, seats: 200 });
});

test('two clocks at once tell each holder of a last day once', async () => {
  const here = await world(200);
  const seats = await manySeats(here, 200);
  for (const seat of seats) await claimSeat(one, { key, token: tokenOf(seat) });
  const day = await dayAt(one, timeZone, 3);
  await sql`
    update customer_seats set ends_on = ${day}
     where subscription_id = ${here.source.subscriptionId}`;
  await Promise.all([one, other, one, other].map((db) => tellLastDays(db)));
  expect(await countOf('customer_seat.ending', here.source)).toEqual({ events: 200, seats: 200 });
});

test('a last day that is moved while the clock runs: the seat goes on, or is gone, never both', async () => {
  const { ada, source } = await world(40);
  for (let round = 0; round < 40; round += 1) {
    const seat = await invited(one, ada, source);
    await letLastDayPass(one, seat);
    const [moved] = await Promise.all([
      endSeatOn(other, ada, { seatId: seat.id, endsOn: '2999-12-31' }).then(
        () => 'moved',
        ({ code }) => code,
      ),
      endDatedSeats(one),
    ]);
    const after = await findSeat(one, ada, { seatId: seat.id });
    expect(after?.status).toBe(moved === 'moved' ? 'pending' : 'revoked');
    expect(['moved', 'ResourceUnavailable']).toContain(moved);
  }
});

test('a holder who leaves while the seat is taken back: one of the two, and one event', async () => {
  const { ada, source } = await world(40);
  for (let round = 0; round < 20; round += 1) {
    const { id: seatId, email } = await seated(one, ada, source);
    await Promise.all([
      leaveSeat(one, signedIn(email), { seatId }).catch(() => null),
      revokeSeat(other, ada, { seatId }),
    ]);
    const events = await sql`
      select 1 from events where seat_id = ${seatId} and type = 'customer_seat.revoked'`;
    expect(events).toHaveLength(1);
    expect(await refusalOf(leaveSeat(one, signedIn(email), { seatId }))).toBe('ResourceNotFound');
  }
});

test('clocks, holders who leave, claims and an ending never dead-lock', async () => {
  for (let round = 0; round < 10; round += 1) {
    const here = await world(30);
    const seats = await manySeats(here, 30);
    for (const seat of seats.slice(0, 20)) await claimSeat(one, { key, token: tokenOf(seat) });
    for (const seat of seats.slice(5, 25)) await letLastDayPass(one, seat);
    const works = await Promise.allSettled([
      ...seats.slice(0, 10).map(({ id, email }) => leaveSeat(one, signedIn(email), { seatId: id })),
      endDatedSeats(one),
      endDatedSeats(other),
      ...seats.slice(20).map((seat) => claimSeat(other, { key, token: tokenOf(seat) })),
      endSubscription(other, operator, { ...here.source, to: 'canceled' }),
    ]);
    const reasons = works.flatMap((work) => (work.status === 'rejected' ? [work.reason] : []));
    for (const { code } of reasons) {
      expect(['ResourceNotFound', 'InvalidInvitationToken']).toContain(code);
    }
    expect(await countOf('customer_seat.revoked', here.source)).toEqual({ events: 30, seats: 30 });
  }
});
