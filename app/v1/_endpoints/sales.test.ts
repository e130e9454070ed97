import { createPolar } from '@polar-sh/sdk/2026-10';
import { Polar } from 'polar-sdk-0';
import { expect, test } from 'vitest';
import { assignSeat } from '#domain/seat/assign.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';
import { serve } from '../_test/serve.ts';

const { db, api, send, tokenOf } = await openApi();
const { url } = await serve(api);

async function world() {
  const seatTiers = [{ minSeats: 2, maxSeats: 20, pricePerSeat: 1000 }];
  const built = await buildWorld(db, { product: { seatTiers }, subscription: { seats: 5 } });
  const token = await tokenOf(built.organization);
  const of = `/v1/subscriptions/${built.subscription.id}`;
  const patch = (body: unknown) => send(`PATCH ${of}`, { token, body });
  const seat = () =>
    assignSeat(db, built.ada, {
      source: { subscriptionId: built.subscription.id },
      recipient: { email: freshAddress() },
    });
  return { ...built, token, of, patch, seat };
}

test('R57: a count is a whole number from 1, and comes alone', async () => {
  const { patch } = await world();
  for (const seats of [0, -1, 1.5, '5', 2_147_483_648, null]) {
    expect((await patch({ seats })).status, String(seats)).toBe(422);
  }
  expect((await patch({ seats: 6, cancel_at_period_end: true })).status).toBe(422);
  expect((await patch({ seats: 6, colour: 'blue' })).status).toBe(422);
  expect((await patch({})).status).toBe(422);
  expect((await patch({ seats: 6 })).body).toMatchObject({ seats: 6, amount: 6000 });
});

test('R58, R60, R61, R62: the four refusals of a count, with their words', async () => {
  const { patch, seat } = await world();
  for (let live = 0; live < 4; live += 1) await seat();
  expect(await patch({ seats: 1 })).toMatchObject({
    status: 400,
    body: { error: 'BelowMinimumSeats', detail: 'Minimum 2 seats required.' },
  });
  expect(await patch({ seats: 21 })).toMatchObject({
    status: 400,
    body: { error: 'AboveMaximumSeats', detail: 'Maximum 20 seats allowed.' },
  });
  expect(await patch({ seats: 3 })).toMatchObject({
    status: 400,
    body: {
      error: 'SeatsAlreadyAssigned',
      detail: 'Cannot decrease seats to 3. Currently 4 seats are assigned. Revoke seats first.',
    },
  });
  await patch({ cancel_at_period_end: true });
  expect(await patch({ seats: 1 })).toMatchObject({
    status: 403,
    body: { error: 'AlreadyCanceledSubscription' },
  });
});

test('R66, R67, R68, R69: now without a charge, with the next period, and never reset', async () => {
  const { patch } = await world();
  for (const proration_behavior of ['prorate', 'invoice']) {
    const seats = proration_behavior === 'prorate' ? 6 : 7;
    const changed = await patch({ seats, proration_behavior });
    expect(changed.body).toMatchObject({ seats, pending_update: null });
  }
  const planned = await patch({ seats: 9, proration_behavior: 'next_period' });
  expect(planned.body).toMatchObject({
    seats: 7,
    pending_update: {
      seats: 9,
      product_id: null,
      applies_at: planned.body.current_period_end,
    },
  });
  expect((await patch({ pending_update: null })).body.pending_update).toBeNull();
  expect(await patch({ seats: 9, proration_behavior: 'reset' })).toMatchObject({
    status: 422,
    body: { detail: [{ loc: ['body', 'proration_behavior'] }] },
  });
});

test('R78: a subscription without a count has the fewest, and nobody has a seat of it', async () => {
  const { token, product, customerId } = await world();
  const body = { product_id: product.id, customer_id: customerId };
  const { status, body: opened } = await send('POST /v1/subscriptions/', { token, body });
  expect(status).toBe(201);
  expect(opened).toMatchObject({ seats: 2, status: 'active', amount: 2000 });
  const list = await send(`GET /v1/customer-seats?subscription_id=${opened.id}`, { token });
  expect(list.body).toEqual({ seats: [], available_seats: 2, total_seats: 2 });
  const more = await send('POST /v1/subscriptions/', {
    token,
    body: { ...body, seats: 7, status: 'trialing', metadata: { plan: 'pro' } },
  });
  expect(more.body).toMatchObject({ seats: 7, status: 'trialing', metadata: { plan: 'pro' } });
});

test('revoked at once, a subscription keeps the reason and the comment that came with it', async () => {
  const { patch } = await world();
  const why = {
    customer_cancellation_reason: 'too_complex',
    customer_cancellation_comment: 'Too many buttons',
  };
  const tooLong = { ...why, customer_cancellation_comment: 'x'.repeat(1_001) };
  expect(await patch({ revoke: true, ...tooLong })).toMatchObject({
    status: 422,
    body: { detail: [{ loc: ['body', 'customer_cancellation_comment'] }] },
  });
  expect(await patch({ revoke: true, ...why })).toMatchObject({
    status: 200,
    body: { status: 'canceled', ...why },
  });
});

test('R87, R88: canceled at the end, taken back, ended, and brought back with its seats', async () => {
  const { patch, seat, of, token } = await world();
  await seat();
  const canceled = await patch({
    cancel_at_period_end: true,
    customer_cancellation_reason: 'too_expensive',
    customer_cancellation_comment: 'Next year',
  });
  expect(canceled.body).toMatchObject({
    cancel_at_period_end: true,
    customer_cancellation_reason: 'too_expensive',
    customer_cancellation_comment: 'Next year',
    ends_at: canceled.body.current_period_end,
  });
  expect((await patch({ cancel_at_period_end: false })).body).toMatchObject({
    cancel_at_period_end: false,
    customer_cancellation_reason: null,
    ends_at: null,
  });
  expect(await patch({ cancel_at_period_end: false })).toMatchObject({ status: 400 });
  const late = await patch({ status: 'past_due' });
  expect(late.body).toMatchObject({ status: 'past_due', past_due_at: expect.any(String) });
  expect((await patch({ status: 'active' })).body).toMatchObject({
    status: 'active',
    past_due_at: null,
  });
  const id = of.split('/').at(-1);
  const seats = await send(`GET /v1/customer-seats?subscription_id=${id}&status=pending`, {
    token,
  });
  expect(seats.body.available_seats).toBe(4);
  const ended = await send(`DELETE ${of}`, { token });
  expect(ended).toMatchObject({ status: 200, body: { status: 'canceled' } });
  expect(await patch({ cancel_at_period_end: false })).toMatchObject({
    status: 410,
    body: { error: 'ResourceUnavailable' },
  });
});

test('W13: another product must be sold with that many seats', async () => {
  const { patch, token } = await world();
  const price = (min_seats: number) => ({
    amount_type: 'seat_based',
    seat_tiers: { tiers: [{ min_seats, price_per_seat: 500 }] },
  });
  const create = async (min_seats: number) =>
    (
      await send('POST /v1/products/', {
        token,
        body: { name: 'Other', recurring_interval: 'year', prices: [price(min_seats)] },
      })
    ).body;
  const large = await create(10);
  expect(await patch({ product_id: large.id })).toMatchObject({
    status: 400,
    body: { error: 'BelowMinimumSeats' },
  });
  const small = await create(1);
  expect((await patch({ product_id: small.id })).body).toMatchObject({
    product: { id: small.id, recurring_interval: 'year' },
    amount: 2500,
  });
});

test('an order is recorded with what it costs; R84: its count stands', async () => {
  const { token, licence, customerId } = await world();
  const body = { product_id: licence.id, customer_id: customerId, seats: 4 };
  const { status, body: order } = await send('POST /v1/orders/', { token, body });
  expect(status).toBe(201);
  expect(order).toMatchObject({ status: 'paid', paid: true, seats: 4, due_amount: 0 });
  expect(await send(`PATCH /v1/orders/${order.id}`, { token, body: { seats: 5 } })).toMatchObject({
    status: 405,
  });
  const pending = await send('POST /v1/orders/', { token, body: { ...body, status: 'pending' } });
  expect(pending.body).toMatchObject({ status: 'pending', paid: false });
  const seat = { order_id: pending.body.id, email: freshAddress() };
  expect(await send('POST /v1/customer-seats', { token, body: seat })).toMatchObject({
    status: 400,
    body: { error: 'SeatNotAvailable' },
  });
});

test('R74: the organization says whether purchasers change counts, and when it takes effect', async () => {
  const { token, organization, patch } = await world();
  const changed = await send(`PATCH /v1/organizations/${organization.id}`, {
    token,
    body: {
      subscription_settings: { proration_behavior: 'next_period' },
      customer_portal_settings: { subscription: { update_seats: false } },
      contact_email: 'ops@acme.example.com',
    },
  });
  expect(changed.body).toMatchObject({
    proration_behavior: 'next_period',
    customer_portal_settings: { subscription: { update_seats: false } },
    contact_email: 'ops@acme.example.com',
  });
  expect((await patch({ seats: 8 })).body).toMatchObject({
    seats: 5,
    pending_update: { seats: 8 },
  });
});

test('both SDKs read what is sold, and to whom', async () => {
  const { organization, token, subscription, order, customerId } = await world();
  await order();
  const strict = new Polar({ accessToken: token, serverURL: url });
  const active = await strict.subscriptions.list({ active: true, customerId });
  expect(active.result.items.map(({ id }) => id)).toEqual([subscription.id]);
  expect((await strict.orders.list({ customerId })).result.items).toHaveLength(1);
  expect((await strict.products.list({ isRecurring: true })).result.items).toHaveLength(1);
  expect((await strict.organizations.get({ id: organization.id })).slug).toBe(organization.slug);
  const planned = await strict.subscriptions.update({
    id: subscription.id,
    subscriptionUpdate: { seats: 9, prorationBehavior: 'next_period' },
  });
  expect(planned.pendingUpdate?.seats).toBe(9);
  const polar = createPolar({ accessToken: token, baseUrl: url });
  const walked = [];
  for await (const one of polar.subscriptions.iterList({ sorting: ['-started_at'] })) {
    walked.push(one.id);
  }
  expect(walked).toEqual([subscription.id]);
  await expect(polar.subscriptions.update(subscription.id, { seats: 99 })).rejects.toThrow();
});
