import { expect, test } from 'vitest';
import { endSubscription } from '#domain/subscription/end.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, send, tokenOf } = await openApi();

const nobody = { entitled: false, seats: [] };

async function world() {
  const built = await buildWorld(db);
  const token = await tokenOf(built.organization);
  const ask = async (query: Record<string, string>, by = token) =>
    send(`GET /v1/entitlements?${new URLSearchParams(query)}`, { token: by });
  const seat = async (given: object) =>
    (
      await send('POST /v1/customer-seats', {
        token,
        body: { subscription_id: built.subscription.id, immediate_claim: true, ...given },
      })
    ).body;
  return { ...built, token, ask, seat };
}

test('who holds a claimed seat of a product is entitled, by address and by external id', async () => {
  const { ask, seat, product, licence, subscription } = await world();
  const email = freshAddress('bob');
  const { id, member_id, customer_id } = await seat({
    email,
    external_member_id: 'b-1',
    metadata: { team: 'blue' },
  });
  const product_id = product.id;
  const byAddress = await ask({ email: email.toUpperCase(), product_id });
  expect(byAddress.body).toMatchObject({
    entitled: true,
    seats: [
      {
        id,
        product_id,
        subscription_id: subscription.id,
        order_id: null,
        customer_id,
        member_id,
        external_member_id: 'b-1',
        email,
        seat_metadata: { team: 'blue' },
      },
    ],
  });
  expect((await ask({ external_member_id: 'b-1', product_id })).body).toEqual(byAddress.body);
  expect((await ask({ email })).body).toEqual(byAddress.body);
  expect((await ask({ email, product_id: licence.id })).body).toEqual(nobody);
});

test('W25: who was let in has used their seat, which is noted once an hour', async () => {
  const { ask, seat, token } = await world();
  const email = freshAddress('bob');
  const { id } = await seat({ email });
  const lastUsed = async () =>
    (await send(`GET /v1/customer-seats/${id}`, { token })).body.last_used_at;
  expect(await lastUsed()).toBeNull();
  await Promise.all([ask({ email }), ask({ email })]);
  const first = await lastUsed();
  expect(Date.parse(first)).toBeGreaterThan(Date.now() - 60_000);
  await ask({ email });
  expect(await lastUsed()).toBe(first);
  await sql`update customer_seats set last_used_at = now() - interval '2 hours' where id = ${id}`;
  await ask({ email });
  expect(Date.parse(await lastUsed())).toBeGreaterThanOrEqual(Date.parse(first));
});

test('a seat of an order entitles too', async () => {
  const { ask, seat, order, licence } = await world();
  const { id: order_id } = await order();
  const email = freshAddress('bob');
  await seat({ subscription_id: null, order_id, email });
  const { body } = await ask({ email, product_id: licence.id });
  expect(body).toMatchObject({ entitled: true, seats: [{ order_id, product_id: licence.id }] });
});

test('a pending, a revoked and an ended seat entitle nobody, at once', async () => {
  const { ask, seat, token, subscription, merchant } = await world();
  const [pending, revoked, ended] = ['bob', 'cid', 'dan'].map(freshAddress) as [
    string,
    ...string[],
  ];
  await seat({ email: pending, immediate_claim: false });
  const { id } = await seat({ email: revoked });
  await seat({ email: ended });
  await send(`DELETE /v1/customer-seats/${id}`, { token });
  expect((await ask({ email: ended ?? '' })).body.entitled).toBe(true);
  await endSubscription(db, merchant, { subscriptionId: subscription.id, to: 'paused' });
  for (const email of [pending, revoked, ended]) {
    const { status, body } = await ask({ email: email ?? '' });
    expect({ status, body }).toEqual({ status: 200, body: nobody });
  }
});

test('R4: whom nobody knows, and whom another organization knows, is not entitled', async () => {
  const { ask, seat, product } = await world();
  const stranger = await world();
  const email = freshAddress('bob');
  await seat({ email, external_member_id: 'b-2' });
  expect((await ask({ email: freshAddress('eve') })).body).toEqual(nobody);
  expect((await ask({ email, product_id: crypto.randomUUID() })).body).toEqual(nobody);
  const queries: Record<string, string>[] = [
    { email },
    { external_member_id: 'b-2' },
    { email, product_id: product.id },
  ];
  for (const query of queries) {
    expect((await ask(query, stranger.token)).body).toEqual(nobody);
  }
});

test('a question names one person, by an address that is one', async () => {
  const { ask, organization } = await world();
  const odd = [
    {},
    { email: 'bob@example.com', external_member_id: 'b-1' },
    { email: 'Bob <bob@example.com>' },
    { email: 'bob' },
    { external_member_id: '' },
    { email: 'bob@example.com', product_id: '7' },
  ];
  for (const query of odd) {
    const { status } = await ask(query as Record<string, string>);
    expect(status, JSON.stringify(query)).toBe(422);
  }
  const writer = await tokenOf(organization, ['customer_seats:write']);
  expect((await ask({ email: 'bob@example.com' }, writer)).status).toBe(403);
});

test('the question is answered by indexes alone, among 100,000 seats', async () => {
  const { customerId, subscription, seat, ask, product } = await world();
  await sql`update subscriptions set seats = 200000 where id = ${subscription.id}`;
  await sql.begin(async (tx) => {
    // Beside other tests, the crowd may take longer to come than a statement usually may.
    await tx`set local statement_timeout = 0`;
    await tx`
      with people as (
        insert into members (customer_id, email, external_id)
        select ${customerId}, 'crowd' || n || '@example.com', 'crowd-' || n
          from generate_series(1, 100000) n
        returning id, email
      )
      insert into customer_seats (subscription_id, customer_id, member_id, email, status, claimed_at)
      select ${subscription.id}, ${customerId}, id, email, 'claimed', now() from people`;
  });
  await sql`analyze`;
  const email = freshAddress('bob');
  await seat({ email, external_member_id: 'bob-1' });
  const queries: Record<string, string>[] = [{ email }, { external_member_id: 'bob-1' }];
  for (const query of queries) {
    const [before] = await scans();
    const { body } = await ask({ ...query, product_id: product.id });
    expect(body.entitled).toBe(true);
    expect(await scans()).toEqual([before]);
  }
}, 60_000);

/** How often the tables of people and seats were read from end to end. */
function scans() {
  return sql`
    select pg_stat_force_next_flush(), (
      select sum(seq_scan)::int from pg_stat_user_tables
       where relname in ('members', 'customer_seats')) as scans`;
}
