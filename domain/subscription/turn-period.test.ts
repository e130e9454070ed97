import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { changeSeatCount } from './change-seat-count.ts';
import { dropPendingUpdate } from './drop-pending-update.ts';
import { findSubscription } from './list.ts';
import { resumeDueSubscriptions } from './resume-due.ts';
import { schedulePause } from './schedule-pause.ts';
import { turnDuePeriods } from './turn-period.ts';

const { db, sql } = await testDatabase();

async function world() {
  const built = await buildWorld(db, { subscription: { seats: 5 } });
  const source = { subscriptionId: built.subscription.id };
  return {
    ...built,
    source,
    plan: (seats: number) =>
      changeSeatCount(db, built.merchant, { ...source, seats, proration: 'next_period' }),
    now: () => findSubscription(db, operator, source),
    endPeriod: () => sql`
      update subscriptions set current_period_start = now() - interval '1 month',
             current_period_end = now() - interval '1 second' where id = ${source.subscriptionId}`,
  };
}

test('R68: another count waits for the end of the period, and begins the next', async () => {
  const { plan, now, endPeriod, source } = await world();
  expect(await plan(8)).toMatchObject({ seats: 5, pendingSeats: 8 });
  expect(await plan(7)).toMatchObject({ seats: 5, pendingSeats: 7 });
  await turnDuePeriods(db);
  expect(await now()).toMatchObject({ seats: 5, pendingSeats: 7 });
  await endPeriod();
  await Promise.all([turnDuePeriods(db), turnDuePeriods(db)]);
  const turned = await now();
  expect(turned).toMatchObject({ seats: 7, pendingSeats: null, pendingUpdateId: null });
  expect(turned.currentPeriodEnd.valueOf()).toBeGreaterThan(Date.now());
  const told = (await eventsOf(sql, source)).filter(({ type }) => type === 'subscription.cycled');
  expect(told).toHaveLength(1);
});

test('R71, R72, R75: the same count, one at once, and a dropped plan leave nothing planned', async () => {
  const { plan, source, merchant } = await world();
  await plan(8);
  expect(await plan(5)).toMatchObject({ seats: 5, pendingSeats: null });
  await plan(8);
  const atOnce = { ...source, seats: 6, proration: 'invoice' } as const;
  expect(await changeSeatCount(db, merchant, atOnce)).toMatchObject({
    seats: 6,
    pendingSeats: null,
  });
  await plan(8);
  expect(await dropPendingUpdate(db, merchant, source)).toMatchObject({ pendingSeats: null });
});

test('W13: a planned reduction that no longer fits when it is due is dropped', async () => {
  const { plan, now, endPeriod, source, ada } = await world();
  await plan(2);
  for (let seat = 0; seat < 3; seat += 1) await invited(db, ada, source);
  await endPeriod();
  await turnDuePeriods(db);
  expect(await now()).toMatchObject({ seats: 5, assigned: 3, pendingSeats: null });
});

test('W13: assigning while a reduction takes effect never overfills', async () => {
  for (let round = 0; round < 15; round += 1) {
    const { plan, now, endPeriod, source, ada } = await world();
    await invited(db, ada, source);
    await plan(2);
    await endPeriod();
    const assign = () => assignSeat(db, ada, { source, recipient: { email: freshAddress() } });
    await Promise.allSettled([assign(), turnDuePeriods(db), assign(), assign()]);
    await turnDuePeriods(db);
    const { seats, assigned } = await now();
    expect(assigned).toBeLessThanOrEqual(seats);
  }
});

test('a pause comes with the end of the period, and ends on its date', async () => {
  const { now, endPeriod, source, merchant, ada, subscription } = await world();
  await invited(db, ada, source);
  const early = { ...source, atPeriodEnd: true, resumesAt: subscription.currentPeriodStart };
  expect(await refusalOf(schedulePause(db, merchant, early))).toBe('InvalidRequest period');
  const resumesAt = new Date(subscription.currentPeriodEnd.valueOf() + 86_400_000);
  await schedulePause(db, merchant, { ...source, atPeriodEnd: true, resumesAt });
  await endPeriod();
  await turnDuePeriods(db);
  expect(await now()).toMatchObject({ status: 'paused', assigned: 0, pauseAtPeriodEnd: false });
  await resumeDueSubscriptions(db);
  expect(await now()).toMatchObject({ status: 'paused', resumesAt });
  await sql`update subscriptions set resumes_at = now() where id = ${source.subscriptionId}`;
  await resumeDueSubscriptions(db);
  expect(await now()).toMatchObject({ status: 'active', assigned: 1, resumesAt: null });
});
