import { beforeEach, expect, test } from 'vitest';
import { findOrder } from '#domain/order/list.ts';
import { payOrder } from '#domain/order/pay.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { voidOrder } from '#domain/order/void.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { endDueSubscriptions } from '#domain/subscription/end-due.ts';
import { findSubscription } from '#domain/subscription/list.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import { schedulePause } from '#domain/subscription/schedule-pause.ts';
import { turnDuePeriods } from '#domain/subscription/turn-period.ts';
import { uncancelSubscription } from '#domain/subscription/uncancel.ts';
import { freshAddress, operator, type World } from '#domain/test/world.ts';
import { asSent, dataOf, openTelling, typesOf } from '#outbox/test/telling.ts';
import { presentOrder } from '#wire/order.ts';
import { presentSubscription } from '#wire/subscription.ts';

const { db, sql, office, newWorld, told, toldAll } = await openTelling();

let world: World;
let source: { subscriptionId: string };

beforeEach(async () => {
  world = await newWorld();
  source = { subscriptionId: world.subscription.id };
});

const subscriptionNow = async () =>
  asSent(presentSubscription(await findSubscription(db, operator, source)));

test('a subscription, from its opening to its end', async () => {
  const { product, customerId } = world;
  const opened = await told(async () => {
    const wanted = { productId: product.id, customer: { id: customerId }, seats: 5 };
    const { id } = await openSubscription(db, operator, wanted);
    source = { subscriptionId: id };
  });
  expect(typesOf(opened)).toEqual(['subscription.active', 'subscription.created']);
  expect(dataOf(opened, 'subscription.created')).toEqual(await subscriptionNow());

  const types = async (deed: () => Promise<unknown>) => {
    const messages = await told(deed);
    expect(messages.at(-1)?.data).toEqual(await subscriptionNow());
    return typesOf(messages).map((type) => type.replace('subscription.', ''));
  };
  const soon = () => sql`
    update subscriptions set current_period_start = now() - interval '1 month',
           current_period_end = now() where id = ${source.subscriptionId}`;
  expect(await types(() => changeSeatCount(db, operator, { ...source, seats: 7 }))).toEqual([
    'updated',
  ]);
  const canceled = { ...source, reason: 'unused', comment: 'Too large' } as const;
  expect(await types(() => scheduleCancellation(db, operator, canceled))).toEqual([
    'canceled',
    'updated',
  ]);
  expect(await types(() => uncancelSubscription(db, operator, source))).toEqual([
    'uncanceled',
    'updated',
  ]);
  await schedulePause(db, operator, { ...source, atPeriodEnd: true });
  await soon();
  await office.settle();
  expect(await types(() => turnDuePeriods(db))).toEqual(['cycled', 'updated', 'paused', 'updated']);
  expect(await types(() => recoverSubscription(db, operator, source))).toEqual([
    'active',
    'resumed',
    'updated',
  ]);
  expect(await types(() => endSubscription(db, operator, { ...source, to: 'past_due' }))).toEqual([
    'past_due',
    'updated',
  ]);
  expect(await types(() => recoverSubscription(db, operator, source))).toEqual([
    'active',
    'updated',
  ]);
  await scheduleCancellation(db, operator, source);
  await soon();
  await office.settle();
  expect(await types(() => endDueSubscriptions(db))).toEqual(['revoked', 'updated']);
});

test('an order: placed, paid, refunded or voided', async () => {
  let orderId = '';
  const orderNow = async () => asSent(presentOrder(await findOrder(db, operator, { orderId })));
  const placed = await told(async () => {
    ({ id: orderId } = await world.order(2, false));
  });
  expect(typesOf(placed)).toEqual(['order.created']);
  expect(placed[0]?.data).toEqual(await orderNow());
  const paid = await told(() => payOrder(db, operator, { orderId }));
  expect(typesOf(paid)).toEqual(['order.paid', 'order.updated']);
  expect(paid[0]?.data).toEqual(await orderNow());
  const refunded = await told(() => refundOrder(db, operator, { orderId }));
  expect(typesOf(refunded)).toEqual(['order.refunded', 'order.updated']);
  expect(refunded[0]?.data).toEqual(await orderNow());
  const bought = typesOf(await told(() => world.order(1, true)));
  expect(bought).toEqual(['order.created', 'order.paid', 'order.updated']);
  const { id: unpaid } = await world.order(1, false);
  await office.settle();
  expect(typesOf(await told(() => voidOrder(db, operator, { orderId: unpaid })))).toEqual([
    'order.updated',
  ]);
});

test('R86: an ending tells of every seat that it takes back', async () => {
  const lines = [{ email: freshAddress() }, { email: freshAddress() }];
  await assignSeats(db, world.ada, { source, lines });
  await office.settle();
  const ended = await told(() => endSubscription(db, operator, { ...source, to: 'canceled' }));
  expect(typesOf(ended)).toEqual([
    'customer_seat.revoked',
    'customer_seat.revoked',
    'subscription.canceled',
    'subscription.revoked',
    'subscription.updated',
  ]);
  expect(dataOf(ended, 'subscription.revoked')).toEqual(await subscriptionNow());
});

test('every type of these is told above', () => toldAll('purchases'));
