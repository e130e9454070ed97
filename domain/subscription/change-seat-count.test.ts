import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { changeSeatCount } from './change-seat-count.ts';
import { endSubscription } from './end.ts';
import { scheduleCancellation } from './schedule-cancellation.ts';

const { db, sql } = await testDatabase();
const seatTiers = [{ minSeats: 2, maxSeats: 20, pricePerSeat: 1000 }];

async function world(live = 0) {
  const built = await buildWorld(db, { product: { seatTiers } });
  const { ada, merchant } = built;
  const subscriptionId = built.subscription.id;
  const source = { subscriptionId };
  const holders = [];
  for (let seat = 0; seat < live; seat += 1) holders.push(await invited(db, ada, source));
  const change = (seats: number, fromProvider = false) =>
    changeSeatCount(db, merchant, { subscriptionId, seats, fromProvider });
  return { ...built, source, subscriptionId, holders, change };
}

test('R73: a change is told with the count before and after', async () => {
  const { change, subscriptionId } = await world();
  expect(await change(10)).toMatchObject({ seats: 10, tolerated: null });
  expect((await eventsOf(sql, { subscriptionId })).at(-1)).toMatchObject({
    type: 'subscription.updated',
    before: { seats: 3 },
    after: { seats: 10 },
  });
});

test('R71: the same count changes nothing and tells nothing', async () => {
  const { change, subscription, subscriptionId } = await world();
  expect(await change(3)).toEqual(subscription);
  expect((await eventsOf(sql, { subscriptionId })).at(-1)).toMatchObject({
    type: 'subscription.created',
  });
});

test('R58: a canceled subscription, or one about to be, keeps its count', async () => {
  const { change, subscriptionId } = await world();
  await scheduleCancellation(db, operator, { subscriptionId });
  expect(await refusalOf(change(5))).toBe('AlreadyCanceledSubscription scheduled');
  await endSubscription(db, operator, { subscriptionId, to: 'canceled' });
  expect(await refusalOf(change(5))).toBe('AlreadyCanceledSubscription canceled');
});

test('R60, R61: the count stays within the tiers', async () => {
  const { change } = await world();
  expect(await refusalOf(change(1))).toBe('BelowMinimumSeats');
  expect(await refusalOf(change(21))).toBe('AboveMaximumSeats');
  expect(await refusalOf(change(1, true))).toBe('BelowMinimumSeats');
});

test('R62: a count below the live seats is refused, and down to them it is not', async () => {
  const { change, subscription } = await world(3);
  await expect(change(2)).rejects.toMatchObject({
    code: 'SeatsAlreadyAssigned',
    message: 'Cannot decrease seats to 2. Currently 3 seats are assigned. Revoke seats first.',
    values: { seats: 2, assigned: 3 },
  });
  expect(await change(4)).toMatchObject({ id: subscription.id, seats: 4 });
  expect(await change(3)).toMatchObject({ seats: 3, assigned: 3 });
});

test('R63: what is canceled comes before what is too few, and that before what is assigned', async () => {
  const { change, subscriptionId } = await world(3);
  expect(await refusalOf(change(1))).toBe('BelowMinimumSeats');
  await scheduleCancellation(db, operator, { subscriptionId });
  expect(await refusalOf(change(1))).toBe('AlreadyCanceledSubscription scheduled');
});

test("a provider's sync may go below the live seats: they stay, and no other is added", async () => {
  const { ada, change, holders, source } = await world(3);
  expect(await change(2, true)).toMatchObject({ seats: 2, assigned: 3, tolerated: 3 });
  const newcomer = () => assignSeat(db, ada, { source, recipient: { email: freshAddress() } });
  expect(await refusalOf(newcomer())).toBe('SeatNotAvailable full');
  await revokeSeat(db, ada, { seatId: holders[0]?.id ?? '' });
  expect(await refusalOf(newcomer())).toBe('SeatNotAvailable full');
  await revokeSeat(db, ada, { seatId: holders[1]?.id ?? '' });
  expect(await newcomer()).toMatchObject({ status: 'pending' });
});

test('a raise towards the live seats is taken, and one that fits them ends the toleration', async () => {
  const built = await buildWorld(db, { product: { seatTiers }, subscription: { seats: 6 } });
  const { ada, subscription } = built;
  const source = { subscriptionId: subscription.id };
  for (let seat = 0; seat < 6; seat += 1) await invited(db, ada, source);
  const change = (seats: number, fromProvider = false) =>
    changeSeatCount(db, operator, { ...source, seats, fromProvider });
  await change(2, true);
  expect(await change(4)).toMatchObject({ seats: 4, assigned: 6, tolerated: 6 });
  expect(await refusalOf(change(3))).toBe('SeatsAlreadyAssigned');
  expect(await change(6)).toMatchObject({ seats: 6, assigned: 6, tolerated: null });
});

test('R74: a purchaser changes a count where the organization lets them, as it has it', async () => {
  const { ada, organization, subscriptionId } = await world(3);
  const { merchant: stranger, ada: eve } = await buildWorld(db);
  for (const actor of [stranger, eve]) {
    const change = changeSeatCount(db, actor, { subscriptionId, seats: 5 });
    expect(await refusalOf(change)).toBe('ResourceNotFound');
  }
  const settings = { organizationId: organization.id };
  expect(await changeSeatCount(db, ada, { subscriptionId, seats: 5 })).toMatchObject({ seats: 5 });
  const sync = changeSeatCount(db, ada, { subscriptionId, seats: 2, fromProvider: true });
  expect(await refusalOf(sync)).toBe('SeatsAlreadyAssigned');
  await updateOrganization(db, operator, { ...settings, prorationBehavior: 'next_period' });
  const planned = { subscriptionId, seats: 9, proration: 'prorate' } as const;
  expect(await changeSeatCount(db, ada, planned)).toMatchObject({ seats: 5, pendingSeats: 9 });
  await updateOrganization(db, operator, { ...settings, seatUpdatesEnabled: false });
  const refused = changeSeatCount(db, ada, { subscriptionId, seats: 6 });
  expect(await refusalOf(refused)).toBe('UpdateSubscriptionSeatsNotAllowed');
});

test('assigning against shrinking never overfills', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { ada, change, source, subscriptionId } = await world(1);
    await Promise.allSettled([
      assignSeat(db, ada, { source, recipient: { email: freshAddress() } }),
      change(2),
      assignSeat(db, ada, { source, recipient: { email: freshAddress() } }),
    ]);
    const [state] = await sql`
      select s.seats, s.assigned,
             (select count(*)::int from customer_seats where subscription_id = s.id
                 and revoked_at is null) as live
        from subscriptions s where id = ${subscriptionId}`;
    expect(state?.assigned).toBe(state?.live);
    expect(state?.live).toBeLessThanOrEqual(state?.seats);
  }
});
