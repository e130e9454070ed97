import { expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { payOrder } from '#domain/order/pay.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { declineSeat } from '#domain/seat/decline.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { operator } from '#domain/test/world.ts';
import { asRead, expectOneDeed } from '#outbox/test/reading.ts';
import { appUrl, keys } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, assign, claim, newestTo } = await openStory();
const { db } = office;

test('the purchaser is told once that there are seats to hand out', async () => {
  const world = await tellStory();
  const [letter, ...more] = await office.lettersTo(world.email);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
  expect(more).toEqual([]);
});

test('the purchaser is told once of an order that is paid at once, and of one that is paid later', async () => {
  const world = await tellStory();
  await world.order(1, true);
  const later = await world.order(4, false);
  await office.settle();
  expect(await office.lettersTo(world.email)).toHaveLength(2);
  await payOrder(db, operator, { orderId: later.id });
  const letter = await newestTo(world.email);
  expect(letter?.subject).toBe('You have 4 seats in Field Guide Licence to hand out');
  expect(await office.lettersTo(world.email)).toHaveLength(3);
  expect((await office.lettersTo(world.email))[1]?.subject).toContain('1 seat in');
});

test('the purchaser is told that a seat was claimed', async () => {
  const world = await tellStory();
  const seat = await assign(world, world.bob);
  await claim(seat.id);
  const letter = await newestTo(world.email);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
});

test('the purchaser is not told of a seat of her own', async () => {
  const world = await tellStory();
  const seat = await assign(world, world.email.toUpperCase());
  await claim(seat.id);
  await office.settle();
  const subjects = (await office.lettersTo(world.email)).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject.includes('claimed'))).toEqual([]);
});

test('the purchaser is told that a seat was declined', async () => {
  const world = await tellStory();
  const seat = await assign(world, world.bob);
  await office.settle();
  const token = invitationToken(keys.invitation, { seatId: seat.id, number: 1 });
  await declineSeat(db, { key: keys.invitation, token });
  expect(asRead(await newestTo(world.email))).toMatchSnapshot();
  expect(await office.lettersTo(world.bob)).toHaveLength(1);
});

test.each(['canceled', 'past_due', 'paused', 'unpaid'] as const)(
  'the purchaser is told once that the purchase has ended: %s',
  async (to) => {
    const world = await tellStory();
    await endSubscription(db, operator, { subscriptionId: world.subscription.id, to });
    const letter = await newestTo(world.email);
    expect(asRead(letter)).toMatchSnapshot();
    expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
    expect(await office.lettersTo(world.email)).toHaveLength(2);
  },
);

test.each(['past_due', 'paused', 'unpaid'] as const)(
  'the purchaser is told that a purchase that was %s is canceled, and then no more',
  async (to) => {
    const { subscription, email } = await tellStory();
    const subscriptionId = subscription.id;
    await endSubscription(db, operator, { subscriptionId, to });
    await office.settle();
    if (to === 'past_due') await endSubscription(db, operator, { subscriptionId, to: 'unpaid' });
    await endSubscription(db, operator, { subscriptionId, to: 'canceled' });
    const letter = await newestTo(email);
    expect(letter?.subject).toBe('Your purchase of Studio Pro has ended');
    expect(letter?.text).toContain('It was canceled.');
    expect(letter?.text).not.toContain('goes on');
    expect(await office.lettersTo(email)).toHaveLength(3);
  },
);

test('the purchaser is told nothing of a purchase that is canceled before it began', async () => {
  const { product, email } = await tellStory();
  const { id: subscriptionId } = await openSubscription(db, operator, {
    productId: product.id,
    customer: { email },
    status: 'incomplete',
  });
  await endSubscription(db, operator, { subscriptionId, to: 'canceled' });
  await office.settle();
  expect(await office.lettersTo(email)).toHaveLength(1);
});

test('the purchaser is told of a second ending after a recovery, and not of the recovery', async () => {
  const { subscription, email } = await tellStory();
  const subscriptionId = subscription.id;
  await endSubscription(db, operator, { subscriptionId, to: 'paused' });
  await office.settle();
  await recoverSubscription(db, operator, { subscriptionId });
  await office.settle();
  await endSubscription(db, operator, { subscriptionId, to: 'canceled' });
  await office.settle();
  expect(await office.lettersTo(email)).toHaveLength(3);
});

test('the purchaser is not told of what is over before the letter is written', async () => {
  const { subscription, email } = await tellStory();
  const subscriptionId = subscription.id;
  await office.hold(async () => {
    await endSubscription(db, operator, { subscriptionId, to: 'paused' });
    await recoverSubscription(db, operator, { subscriptionId });
  });
  await office.settle();
  expect(await office.lettersTo(email)).toHaveLength(1);
});

test('the purchaser is told that an order was refunded', async () => {
  const world = await tellStory();
  const order = await world.order();
  await office.settle();
  await refundOrder(db, operator, { orderId: order.id });
  expect((await newestTo(world.email))?.text).toContain('It was refunded.');
});
