import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { eventsOf } from '#domain/test/events.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { findSubscription, listSubscriptions } from './list.ts';
import { updateSubscription } from './update.ts';

const { db, sql } = await testDatabase();

test('a renewal moves the period, and is told', async () => {
  const { subscription, merchant } = await buildWorld(db);
  const source = { subscriptionId: subscription.id };
  const currentPeriodStart = subscription.currentPeriodEnd;
  const currentPeriodEnd = new Date(currentPeriodStart.valueOf() + 86_400_000);
  const period = { currentPeriodStart, currentPeriodEnd };
  const metadata = { invoice: 'in-1' };
  expect(await updateSubscription(db, merchant, { ...source, ...period, metadata })).toMatchObject({
    ...period,
    metadata,
    seats: 3,
  });
  expect((await eventsOf(sql, source)).at(-1)).toMatchObject({
    type: 'subscription.updated',
    before: { metadata: {} },
    after: { metadata },
  });
});

test('nothing given changes nothing; a period that runs backward is refused', async () => {
  const { subscription, ada } = await buildWorld(db);
  const source = { subscriptionId: subscription.id };
  expect(await updateSubscription(db, operator, source)).toEqual(subscription);
  const backward = { ...source, currentPeriodEnd: subscription.currentPeriodStart };
  expect(await refusalOf(updateSubscription(db, operator, backward))).toBe('InvalidRequest period');
  expect(await refusalOf(updateSubscription(db, ada, source))).toBe('ResourceNotFound');
});

test('a merchant lists and finds its own subscriptions, with who bought what', async () => {
  const { subscription, merchant, organization, email } = await buildWorld(db);
  const { merchant: stranger, ada } = await buildWorld(db);
  const listed = {
    id: subscription.id,
    product: { name: 'Studio Pro' },
    customer: { email },
  };
  const all = async (...asked: Parameters<typeof listSubscriptions>) =>
    (await listSubscriptions(...asked)).items;
  expect(await all(db, merchant)).toMatchObject([listed]);
  const of = { organizationIds: [organization.id] };
  expect(await all(db, operator, of)).toMatchObject([listed]);
  expect(await all(db, stranger, of)).toEqual([]);
  expect(await all(db, operator, { organizationIds: ['nonsense'] })).toEqual([]);
  const which = { subscriptionId: subscription.id };
  expect(await findSubscription(db, merchant, which)).toMatchObject(listed);
  expect(await refusalOf(findSubscription(db, stranger, which))).toBe('ResourceNotFound');
  expect(await refusalOf(findSubscription(db, ada, which))).toBe('ResourceNotFound');
});
