import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { benefit, give } from '#domain/test/giving.ts';
import { invited, seated } from '#domain/test/seating.ts';
import { endpointOf, undelivered } from '#domain/test/webhooks.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { revokeSeat } from '../seat/revoke.ts';
import { verifyPromises } from './verify.ts';

const { db, sql } = await testDatabase();

async function brokenPromises(): Promise<string[]> {
  return (await verifyPromises(db)).flatMap(({ broken }) => broken);
}

const world = await buildWorld(db);
const source = { subscriptionId: world.subscription.id };

test('all promises are kept after a busy day', async () => {
  await invited(db, world.ada, source);
  await seated(db, world.ada, source);
  await revokeSeat(db, world.ada, { seatId: (await seated(db, world.ada, source)).id });
  await endSubscription(db, operator, { ...source, to: 'past_due' });
  await recoverSubscription(db, operator, source);
  await undelivered(db, await endpointOf(db, world.organization));
  expect(await brokenPromises()).toEqual([]);
});

test('what a hand broke behind the triggers is found and named', async () => {
  await sql`alter table customer_seats disable trigger customer_seats_count_deleted`;
  await sql`delete from customer_seats where subscription_id = ${source.subscriptionId} and status = 'pending'`;
  expect(await brokenPromises()).toEqual([
    'the trigger customer_seats_count_deleted is missing or switched off',
    `subscriptions ${source.subscriptionId} counts 2 of 3 seats, 1 are live`,
  ]);
});

test('a claimed seat without what its product gives is found', async () => {
  const seat = await seated(db, world.ada, source);
  await give(db, world.product, await benefit(db, world.organization));
  expect((await brokenPromises()).join()).not.toContain('benefit');
  await sql`alter table customer_seats disable trigger customer_seats_count_updated`;
  await revokeSeat(db, world.ada, { seatId: seat.id });
  expect(await brokenPromises()).toEqual(
    expect.arrayContaining([
      'the trigger customer_seats_count_updated is missing or switched off',
      expect.stringMatching(`seat ${seat.id}, revoked, has the benefit`),
    ]),
  );
});

test.each([
  [
    'a session',
    sql`
      with person as (insert into users (email) values ('ada@example.com') returning id)
      insert into sessions (token_hash, user_id, expires)
      select 'in-clear', id, now() + interval '1 day' from person`,
  ],
  [
    'a sign-in',
    sql`
      insert into verification_tokens (token_hash, identifier, expires)
      values ('in-clear', 'ada@example.com', now() + interval '1 day')`,
  ],
  [
    'an API',
    sql`
      insert into api_tokens (token_hash, organization_id, name, hint, scopes)
      values ('in-clear', ${world.organization.id}, 'Program', 'usher', '{}')`,
  ],
  [
    'a portal session’s',
    sql`
      insert into portal_sessions (token_hash, member_id, kind, may_manage, expires_at)
      select 'in-clear', id, 'member', false, now() + interval '1 hour' from members
       where customer_id = ${world.customerId} limit 1`,
  ],
])('%s token in clear is found', async (kind, kept) => {
  await kept;
  expect(await brokenPromises()).toContain(`${kind} token is kept in another form than a SHA-256`);
});

test('each column that keeps a token’s hash is looked at', async () => {
  const columns = await sql`
    select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'token_hash'`;
  expect(columns.map(({ table_name: table }) => table).sort()).toEqual([
    'api_tokens',
    'portal_sessions',
    'sessions',
    'verification_tokens',
  ]);
});

test('a link’s token in an event is found', async () => {
  const token = `${crypto.randomUUID()}.${'x'.repeat(43)}`;
  const after = JSON.stringify({ link: token });
  await sql`
    insert into events (type, actor_kind, channel, after)
    values ('sign_in.requested', 'visitor', 'portal', ${after}::jsonb)`;
  expect((await brokenPromises()).join()).toContain('holds what looks like a token');
});

test('a secret of an endpoint in clear is found, and what waits for one that is off', async () => {
  const endpoint = await endpointOf(db, world.organization);
  await undelivered(db, endpoint);
  await sql`
    update webhook_endpoints set sealed_secret = ${endpoint.secret}, enabled = false
     where id = ${endpoint.id}`;
  const broken = await brokenPromises();
  expect(broken).toContain(`the secret of endpoint ${endpoint.id} is not sealed`);
  expect(broken.join()).toContain(`waits for endpoint ${endpoint.id}`);
});
