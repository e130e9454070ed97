import { describe, expect, test } from 'vitest';
import { createOrganization } from '#domain/organization/create.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, send, tokenOf } = await openApi();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const token = await tokenOf(built.organization);
  const path = `/v1/subscriptions/${built.subscription.id}`;
  return {
    ...built,
    token,
    patch: (body: object) => send(`PATCH ${path}`, { token, body }),
    get: async () => (await send(`GET ${path}`, { token })).body,
    assign: async (given: object = {}) =>
      (
        await send('POST /v1/customer-seats', {
          token,
          body: { subscription_id: built.subscription.id, email: freshAddress(), ...given },
        })
      ).body,
    live: async () =>
      (await send(`GET /v1/customer-seats?subscription_id=${built.subscription.id}`, { token }))
        .body.seats as { status: string; email: string }[],
    told: async () =>
      (
        await sql`select type from events where subscription_id = ${built.subscription.id}
        and seat_id is null order by id`
      ).map(({ type }) => type),
  };
}

const price = (tiers: object[], seat_tier_type = 'volume') => ({
  amount_type: 'seat_based',
  price_currency: 'usd',
  seat_tiers: { seat_tier_type, tiers },
});

test('R2: seats are sold only with the member model, and neither is switched off again', async () => {
  const slug = `old-${crypto.randomUUID().slice(0, 8)}`;
  const old = { name: 'Old', slug, memberModelEnabled: false, seatBasedPricingEnabled: false };
  const { id } = await createOrganization(db, operator, old);
  const token = await tokenOf({ id });
  const set = (feature_settings: object) =>
    send(`PATCH /v1/organizations/${id}`, { token, body: { feature_settings } });
  expect((await set({ seat_based_pricing_enabled: true })).status).toBe(422);
  expect((await set({ member_model_enabled: true })).status).toBe(200);
  expect((await set({ seat_based_pricing_enabled: true })).status).toBe(200);
  expect((await set({ seat_based_pricing_enabled: false })).status).toBe(422);
  expect((await set({ member_model_enabled: false })).status).toBe(422);
});

describe('a product', () => {
  const create = (token: string, prices: object[]) =>
    send('POST /v1/products/', {
      token,
      body: { name: 'Atlas', recurring_interval: 'month', prices },
    });

  test('R59, R76, R77: is sold by the seat and in no other way', async () => {
    const { token, patch } = await world();
    const fixed = { amount_type: 'fixed', price_amount: 1_000 };
    const seats = price([{ min_seats: 1, price_per_seat: 1 }]);
    for (const prices of [[], [fixed], [fixed, seats], [seats, seats]]) {
      expect((await create(token, prices)).status).toBe(422);
    }
    const { body: other } = await create(token, [seats]);
    expect((await patch({ product_id: other.id })).body.prices[0].amount_type).toBe('seat_based');
  });

  test('its price is written as both generations of the contract write it, and read in either', async () => {
    const { token } = await world();
    const old = price([
      { min_seats: 2, max_seats: 5, price_per_seat: 1_000 },
      { min_seats: 6, price_per_seat: 800 },
    ]);
    const tiers = {
      type: 'volume',
      tiers: [
        { bound: 5, unit_amount: 1_000 },
        { bound: null, unit_amount: '800' },
      ],
    };
    const young = { amount_type: 'seat_based', tiers, minimum_units: 2 };
    for (const given of [old, young]) {
      const { body } = await create(token, [given]);
      expect(body.prices).toMatchObject([
        {
          seat_tiers: { ...old.seat_tiers, minimum_seats: 2, maximum_seats: null },
          tiers: { type: 'volume', tiers: [{ bound: 5 }, { bound: null, unit_amount: '800' }] },
          minimum_units: 2,
          maximum_units: null,
        },
      ]);
    }
    const half = { ...young, tiers: { ...tiers, tiers: [{ unit_amount: '0.5' }] } };
    expect((await create(token, [half])).status).toBe(422);
  });

  test.each([
    ['begins at 0', [{ min_seats: 0, price_per_seat: 1 }]],
    ['has a gap', [{ min_seats: 1, max_seats: 4 }, { min_seats: 6 }]],
    ['overlaps', [{ min_seats: 1, max_seats: 4 }, { min_seats: 4 }]],
    ['is open in the middle', [{ min_seats: 1 }, { min_seats: 5 }]],
    ['costs less than nothing', [{ min_seats: 1, price_per_seat: -1 }]],
    ['ends before it begins', [{ min_seats: 5, max_seats: 4 }]],
  ])('R65: a range of prices that %s is refused', async (_, tiers) => {
    const { token } = await world();
    const priced = tiers.map((tier) => ({ price_per_seat: 1, ...tier }));
    expect((await create(token, [price(priced)])).status).toBe(422);
  });

  test.each([
    ['volume', 6, 6 * 800],
    ['volume', 5, 5 * 1_000],
    ['graduated', 6, 5 * 1_000 + 800],
    ['graduated', 5, 5 * 1_000],
  ])('R65: by %s, %d seats cost %d', async (type, seats, amount) => {
    const { token, customerId } = await world();
    const tiers = [
      { min_seats: 6, price_per_seat: 800 },
      { min_seats: 1, max_seats: 5, price_per_seat: 1_000 },
    ];
    const { body: product } = await create(token, [price(tiers, type)]);
    const body = { product_id: product.id, customer_id: customerId, seats };
    const { body: sold } = await send('POST /v1/subscriptions/', { token, body });
    expect(sold.amount).toBe(amount);
  });
});

describe('a count of seats', () => {
  test('R63: what is canceled is said before what is too few, and that before what is taken', async () => {
    const tiers = [{ minSeats: 2, maxSeats: 5, pricePerSeat: 1 }];
    const { patch, assign } = await world({ product: { seatTiers: tiers } });
    for (let seat = 0; seat < 3; seat += 1) await assign();
    expect((await patch({ seats: 1 })).body.error).toBe('BelowMinimumSeats');
    expect((await patch({ seats: 2 })).body.error).toBe('SeatsAlreadyAssigned');
    await patch({ cancel_at_period_end: true });
    expect((await patch({ seats: 1 })).body.error).toBe('AlreadyCanceledSubscription');
  });

  test('R64, W18: has no limit that the product doesn’t have', async () => {
    const { patch } = await world();
    expect((await patch({ seats: 25_000 })).body.seats).toBe(25_000);
  });

  test('R70: changes at once on a trial', async () => {
    const { patch } = await world({ subscription: { status: 'trialing' } });
    const { body } = await patch({ seats: 5 });
    expect(body).toMatchObject({ seats: 5, status: 'trialing', pending_update: null });
  });

  test('R71, R72, R75: what was planned is replaced, dropped by the same count, and by a change now', async () => {
    const { patch } = await world();
    const plan = (seats: number) => patch({ seats, proration_behavior: 'next_period' });
    expect((await plan(5)).body.pending_update.seats).toBe(5);
    expect((await plan(6)).body.pending_update.seats).toBe(6);
    expect((await patch({ seats: 3 })).body).toMatchObject({ seats: 3, pending_update: null });
    await plan(6);
    expect((await patch({ seats: 4 })).body).toMatchObject({ seats: 4, pending_update: null });
    await plan(6);
    expect((await patch({ pending_update: null })).body.pending_update).toBeNull();
  });

  test('R71, R73: a change is told, and no change is not', async () => {
    const { patch, told } = await world();
    await patch({ seats: 3 });
    expect(await told()).toEqual(['subscription.created']);
    await patch({ seats: 4 });
    expect(await told()).toEqual(['subscription.created', 'subscription.updated']);
  });
});

test('R80: who buys seats is a team from then on', async () => {
  const { token, product } = await world();
  const { body: customer } = await send('POST /v1/customers', {
    token,
    body: { email: freshAddress() },
  });
  expect(customer.type).toBe('individual');
  const body = { product_id: product.id, customer_id: customer.id };
  const { body: sold } = await send('POST /v1/subscriptions/', { token, body });
  expect(sold.customer.type).toBe('team');
  const back = { token, body: { type: 'individual' } };
  expect((await send(`PATCH /v1/customers/${customer.id}`, back)).status).toBe(422);
});

test.each(['past_due', 'unpaid', 'paused'])(
  'R86, R88, W12: a subscription that is %s has no seats, and has them again when it goes on',
  async (status) => {
    const { patch, assign, live } = await world();
    const bob = await assign({ immediate_claim: true });
    await assign();
    await patch({ status });
    expect((await live()).map((seat) => seat.status)).toEqual(['revoked', 'revoked']);
    expect((await assign()).error).toBe('SeatNotAvailable');
    await patch({ status: 'active' });
    const again = (await live()).filter((seat) => seat.status !== 'revoked');
    expect(again).toHaveLength(2);
    expect(again.find(({ email }) => email === bob.email)).toMatchObject({ status: 'claimed' });
  },
);

test('R86, R89: a revoked subscription has no seats; to end it again is refused', async () => {
  const { assign, live, token, subscription } = await world();
  await assign();
  const revoke = () => send(`DELETE /v1/subscriptions/${subscription.id}`, { token });
  expect((await revoke()).body.status).toBe('canceled');
  expect((await live()).map(({ status }) => status)).toEqual(['revoked']);
  expect(await revoke()).toMatchObject({
    status: 403,
    body: { error: 'AlreadyCanceledSubscription' },
  });
});
