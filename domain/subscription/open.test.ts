import { expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { eventsOf } from '#domain/test/events.ts';
import { buildWorld, freshAddress, merchantOf, operator, signedIn } from '#domain/test/world.ts';
import { openSubscription } from './open.ts';

const { db, sql, url } = await testDatabase();
const tiers = [
  { minSeats: 2, maxSeats: 5, pricePerSeat: 1000 },
  { minSeats: 6, maxSeats: 20, pricePerSeat: 800 },
];

test('a new buyer becomes a team with an owner, and each of it is told (R80, R98)', async () => {
  const { organization, product } = await buildWorld(db);
  const email = freshAddress('grace');
  const { id, customerId } = await openSubscription(db, merchantOf(organization), {
    productId: product.id,
    customer: { email, name: 'Grace Hopper' },
    seats: 10,
  });
  const members =
    await sql`select role, email, name from members where customer_id = ${customerId}`;
  expect([...members]).toEqual([{ role: 'owner', email, name: 'Grace Hopper' }]);
  const [customer] = await sql`select type, email from customers where id = ${customerId}`;
  expect(customer).toEqual({ type: 'team', email });
  expect(await eventsOf(sql, { customerId })).toMatchObject([
    { type: 'customer.created', actor_kind: 'organization', channel: 'api' },
    { type: 'member.created', after: { email, role: 'owner' } },
    { type: 'subscription.created', subscription_id: id, after: { seats: 10, status: 'active' } },
  ]);
});

test('R78: without a count the fewest are sold, and nobody gets a seat', async () => {
  const { subscription } = await buildWorld(db, {
    product: { seatTiers: tiers },
    subscription: { seats: undefined },
  });
  expect(subscription).toMatchObject({ seats: 2, assigned: 0, isLive: true });
});

test.each([
  ['month', 1],
  ['year', 1],
  ['week', 2],
] as const)(
  'a period of a product by the %s, times %i, is as long from now unless it is given',
  async (recurringInterval, recurringIntervalCount) => {
    const product = { recurringInterval, recurringIntervalCount };
    const { subscription } = await buildWorld(db, { product });
    const [period] = await sql`
      select current_period_start = created_at as now,
             current_period_end = current_period_start
               + ${`${recurringIntervalCount} ${recurringInterval}`}::interval as "isAsLong"
        from subscriptions where id = ${subscription.id}`;
    expect(period).toEqual({ now: true, isAsLong: true });
  },
);

test('a period is a month as UTC has it, wherever the database’s server is', async () => {
  const { product } = await buildWorld(db);
  const [{ name } = {}] = await sql`select current_database() as name`;
  await sql.unsafe(`alter database ${name} set timezone to 'America/New_York'`);
  const there = connect(url);
  const { currentPeriodEnd } = await openSubscription(there, operator, {
    productId: product.id,
    customer: { email: freshAddress() },
    // The evening before in New York, which changes its clocks in March.
    currentPeriodStart: new Date('2027-02-20T00:30:00Z'),
  });
  await disconnect(there);
  expect(currentPeriodEnd).toEqual(new Date('2027-03-20T00:30:00Z'));
});

test.each([
  [
    'R60: fewer than the first tier begins with',
    1,
    'BelowMinimumSeats',
    'Minimum 2 seats required.',
  ],
  ['R61: more than the last tier ends with', 21, 'AboveMaximumSeats', 'Maximum 20 seats allowed.'],
  ['R57: no whole number', 2.5, 'InvalidRequest', /whole number/],
  ['R57: less than one', 0, 'InvalidRequest', /whole number/],
  ['R57: more than can be kept', 2_147_483_648, 'InvalidRequest', /whole number/],
])('%s is refused', async (_, seats, code, message) => {
  const { product } = await buildWorld(db, {
    product: { seatTiers: tiers },
    subscription: { seats: 2 },
  });
  const sale = { productId: product.id, customer: { email: freshAddress() }, seats };
  await expect(openSubscription(db, operator, sale)).rejects.toMatchObject({
    code,
    field: 'seats',
    message: expect.stringMatching(message),
  });
});

test("a product that isn't the actor's, isn't there or is bought once is refused", async () => {
  const { product, licence, ada } = await buildWorld(db);
  const { merchant: stranger } = await buildWorld(db);
  const sale = { productId: product.id, customer: { email: freshAddress() } };
  const gone = { code: 'ResourceNotFound', message: 'Product not found' };
  await expect(openSubscription(db, stranger, sale)).rejects.toMatchObject(gone);
  await expect(openSubscription(db, ada, sale)).rejects.toMatchObject(gone);
  await expect(openSubscription(db, signedIn('a@b.cd'), sale)).rejects.toMatchObject(gone);
  await expect(
    openSubscription(db, operator, { ...sale, productId: 'nonsense' }),
  ).rejects.toMatchObject(gone);
  await expect(
    openSubscription(db, operator, { ...sale, productId: licence.id }),
  ).rejects.toMatchObject({ code: 'InvalidRequest', field: 'productId', because: 'one_time' });
});

test('a refused sale leaves nothing behind', async () => {
  const { product } = await buildWorld(db);
  const email = freshAddress();
  const backward = { currentPeriodStart: new Date(2_000), currentPeriodEnd: new Date(1_000) };
  await expect(
    openSubscription(db, operator, { productId: product.id, customer: { email }, ...backward }),
  ).rejects.toMatchObject({ code: 'InvalidRequest', field: 'currentPeriodEnd' });
  expect(await sql`select 1 from customers where email = ${email}`).toHaveLength(0);
});
