import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { eventsOf } from '#domain/test/events.ts';
import { refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { changeSeatCount } from './change-seat-count.ts';
import { planSeatCount } from './plan-seat-count.ts';
import { scheduleCancellation } from './schedule-cancellation.ts';

const { db, sql } = await testDatabase();

async function world() {
  const seatTiers = [
    { minSeats: 2, maxSeats: 9, pricePerSeat: 1000 },
    { minSeats: 10, maxSeats: 20, pricePerSeat: 900 },
  ];
  const built = await buildWorld(db, { product: { seatTiers } });
  const subscriptionId = built.subscription.id;
  const plan = (seats: number) => planSeatCount(db, built.ada, { subscriptionId, seats });
  return { ...built, subscriptionId, plan };
}

test('W20: what another count costs, and when it comes, is told before it is changed', async () => {
  const { plan, subscriptionId } = await world();
  expect(await plan(10)).toEqual({
    seats: 10,
    was: 3,
    amounts: { was: 3000, becomes: 9000 },
    appliesAt: null,
  });
  const events = await eventsOf(sql, { subscriptionId });
  expect(events.map(({ type }) => type)).toEqual(['subscription.created']);
});

test('R68: where the organization waits for the next period, the plan says when that is', async () => {
  const { plan, organization, subscription } = await world();
  await updateOrganization(db, operator, {
    organizationId: organization.id,
    prorationBehavior: 'next_period',
  });
  expect((await plan(10)).appliesAt).toEqual(subscription.currentPeriodEnd);
  expect((await plan(3)).appliesAt).toBeNull();
});

test('R63: a plan is refused for what the change would be refused for', async () => {
  const { plan, ada, organization, subscriptionId } = await world();
  const source = { subscriptionId };
  for (let seat = 0; seat < 3; seat += 1) await seated(db, ada, source);
  const asked = async (seats: number) => [
    await refusalOf(plan(seats)),
    await refusalOf(changeSeatCount(db, ada, { subscriptionId, seats })),
  ];
  expect(await asked(2)).toEqual(['SeatsAlreadyAssigned', 'SeatsAlreadyAssigned']);
  expect(await asked(1)).toEqual(['BelowMinimumSeats', 'BelowMinimumSeats']);
  expect(await asked(21)).toEqual(['AboveMaximumSeats', 'AboveMaximumSeats']);
  expect(await asked(Number.NaN)).toEqual(['InvalidRequest count', 'InvalidRequest count']);
  await scheduleCancellation(db, operator, { subscriptionId });
  const ending = 'AlreadyCanceledSubscription scheduled';
  expect(await asked(10)).toEqual([ending, ending]);
  await updateOrganization(db, operator, {
    organizationId: organization.id,
    seatUpdatesEnabled: false,
  });
  const forbidden = 'UpdateSubscriptionSeatsNotAllowed';
  expect(await asked(10)).toEqual([forbidden, forbidden]);
});
