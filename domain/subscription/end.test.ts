import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { Refusal } from '#domain/refusal.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { eventsOf } from '#domain/test/events.ts';
import { endPeriod } from '#domain/test/period.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { activateSubscription } from './activate.ts';
import { endSubscription } from './end.ts';
import { endDueSubscriptions } from './end-due.ts';
import { recoverSubscription } from './recover.ts';
import { scheduleCancellation } from './schedule-cancellation.ts';
import { uncancelSubscription } from './uncancel.ts';

const { db, sql } = await testDatabase();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const source = { subscriptionId: built.subscription.id };
  return { ...built, source };
}

describe('ending', () => {
  test.each([
    ['canceled', 'subscription.revoked'],
    ['unpaid', 'subscription.revoked'],
    ['paused', 'subscription.paused'],
    ['past_due', 'subscription.past_due'],
  ] as const)('R86: %s takes back every live seat and tells %s', async (to, type) => {
    const { ada, source } = await world();
    await seated(db, ada, source);
    await invited(db, ada, source);
    const ended = await endSubscription(db, operator, { ...source, to });
    expect(ended).toMatchObject({ status: to, isLive: false, assigned: 0 });
    expect(ended.endedAt).not.toBeNull();
    const { seats } = await seatsOf(db, ada, { source });
    expect(seats.map((seat) => seat.revocation)).toEqual(['ended', 'ended']);
    const told = (await eventsOf(sql, source)).slice(-3);
    expect(told.map((event) => event.type)).toEqual([
      'customer_seat.revoked',
      'customer_seat.revoked',
      type,
    ]);
    const newcomer = assignSeat(db, ada, { source, recipient: { email: freshAddress() } });
    expect(await refusalOf(newcomer)).toBe('SeatNotAvailable not_live');
  });

  test('what is canceled at once keeps why, and what it was scheduled with unless told anew', async () => {
    const { source } = await world();
    await scheduleCancellation(db, operator, { ...source, reason: 'unused', comment: 'Next year' });
    const why = { comment: ' Now, after all ' };
    const ended = await endSubscription(db, operator, { ...source, to: 'canceled', why });
    expect(ended).toMatchObject({
      cancellationReason: 'unused',
      cancellationComment: 'Now, after all',
    });
    expect(await recoverSubscription(db, operator, source)).toMatchObject({
      cancellationReason: null,
      cancellationComment: null,
    });
  });

  test('R89: a subscription without seats ends too, and the same ending again is nothing', async () => {
    const { source } = await world();
    const paused = await endSubscription(db, operator, { ...source, to: 'paused' });
    expect(await endSubscription(db, operator, { ...source, to: 'paused' })).toEqual(paused);
    const unpaid = await endSubscription(db, operator, { ...source, to: 'unpaid' });
    expect(unpaid.endedAt).toEqual(paused.endedAt);
    await endSubscription(db, operator, { ...source, to: 'canceled' });
    const again = endSubscription(db, operator, { ...source, to: 'paused' });
    expect(await refusalOf(again)).toBe('AlreadyCanceledSubscription canceled');
  });

  test('assigning against ending leaves no live seat on an ended subscription', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { ada, source } = await world();
      const seat = await invited(db, ada, source);
      const outcomes = await Promise.allSettled([
        assignSeat(db, ada, { source, recipient: { email: freshAddress() } }),
        endSubscription(db, operator, { ...source, to: 'canceled' }),
        revokeSeat(db, ada, { seatId: seat.id }),
        assignSeat(db, ada, { source, recipient: { email: freshAddress() } }),
      ]);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Refusal);
      }
      const { seats } = await seatsOf(db, ada, { source, show: 'live' });
      expect(seats).toEqual([]);
      const [row] = await sql`select status from subscriptions where id = ${source.subscriptionId}`;
      expect(row).toEqual({ status: 'canceled' });
    }
  });
});

describe('cancelling at the end of the period', () => {
  test('R87: seats stay until then, and uncancelling changes none', async () => {
    const { ada, source } = await world();
    await seated(db, ada, source);
    const scheduled = await scheduleCancellation(db, operator, source);
    expect(scheduled).toMatchObject({ cancelAtPeriodEnd: true, assigned: 1, isLive: true });
    expect(await endDueSubscriptions(db)).toBe(0);
    expect(await refusalOf(scheduleCancellation(db, operator, source))).toBe(
      'AlreadyCanceledSubscription scheduled',
    );
    const kept = await uncancelSubscription(db, operator, source);
    expect(kept).toMatchObject({ cancelAtPeriodEnd: false, canceledAt: null, assigned: 1 });
    expect(await refusalOf(uncancelSubscription(db, operator, source))).toBe(
      'BadRequest not_scheduled',
    );
    const told = (await eventsOf(sql, source)).slice(-2);
    expect(told.map(({ type }) => type)).toEqual([
      'subscription.canceled',
      'subscription.uncanceled',
    ]);
  });

  test('R87: when the period is over, the seats end, once, and uncancelling is too late', async () => {
    const { ada, source } = await world();
    await seated(db, ada, source);
    await scheduleCancellation(db, operator, source);
    await endPeriod(db, source);
    const ended = await Promise.all([endDueSubscriptions(db), endDueSubscriptions(db)]);
    expect(ended.toSorted()).toEqual([0, 1]);
    expect((await seatsOf(db, ada, { source })).seats).toMatchObject([{ revocation: 'ended' }]);
    expect((await eventsOf(sql, source)).at(-1)).toMatchObject({
      type: 'subscription.revoked',
      actor_kind: 'system',
      after: { status: 'canceled' },
    });
    expect(await refusalOf(uncancelSubscription(db, operator, source))).toBe('ResourceUnavailable');
  });

  test('a period that is over without a cancellation ends nothing', async () => {
    const { source } = await world();
    await endPeriod(db, source);
    expect(await endDueSubscriptions(db)).toBe(0);
  });
});

test('no purchaser and no other merchant ends, cancels or recovers', async () => {
  const { ada, source } = await world();
  const { merchant: stranger } = await buildWorld(db);
  for (const actor of [ada, stranger]) {
    for (const refused of [
      () => endSubscription(db, actor, { ...source, to: 'canceled' }),
      () => recoverSubscription(db, actor, source),
      () => activateSubscription(db, actor, source),
    ]) {
      expect(await refusalOf(refused())).toBe('ResourceNotFound');
    }
  }
});

test('what never began can be canceled, and nothing else', async () => {
  const { subscription } = await buildWorld(db, { subscription: { status: 'incomplete' } });
  const { id: subscriptionId } = subscription;
  for (const to of ['paused', 'past_due', 'unpaid'] as const) {
    expect(await refusalOf(endSubscription(db, operator, { subscriptionId, to }))).toBe(
      'BadRequest incomplete',
    );
  }
  const canceled = await endSubscription(db, operator, { subscriptionId, to: 'canceled' });
  expect(canceled.status).toBe('canceled');
});
