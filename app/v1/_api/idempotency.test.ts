import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { forgetRequests } from '#domain/request/forget.ts';
import { invited } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, keys, send, tokenOf } = await openApi();

async function world() {
  const built = await buildWorld(db);
  const token = await tokenOf(built.organization);
  const email = freshAddress('bob');
  return {
    ...built,
    token,
    email,
    /** Assigns Bob's seat, with a key. */
    assign: (key: string, change: object = {}, by = token) =>
      send('POST /v1/customer-seats', {
        token: by,
        body: { subscription_id: built.subscription.id, email, ...change },
        headers: { 'idempotency-key': key },
      }),
    live: async () =>
      (await sql`select assigned from subscriptions where id = ${built.subscription.id}`)[0]
        ?.assigned as number,
  };
}

test('20 requests at once with one idempotency key have one effect', async () => {
  const { assign, live } = await world();
  const answers = await Promise.all(Array.from({ length: 20 }, () => assign('k1')));
  const done = answers.filter(({ status }) => status === 200);
  expect(done.length).toBeGreaterThan(0);
  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect(new Set(done.map(({ body }) => body.id)).size).toBe(1);
  expect(await live()).toBe(1);
  const again = await assign('k1');
  expect(again.body).toEqual(done[0]?.body);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(await live()).toBe(1);
});

test('the same key with another body is refused, and changes nothing', async () => {
  const { assign, live } = await world();
  await assign('k1');
  expect(await assign('k1', { email: freshAddress('eve') })).toMatchObject({
    status: 422,
    body: { error: 'PolarRequestValidationError' },
  });
  expect(await live()).toBe(1);
});

test('while the first is still being answered, its twin is told so', async () => {
  const { assign, subscription, live } = await world();
  const other = await sql.reserve();
  await other`begin`;
  // Whoever assigns waits for this row, with the key in hand.
  await other`select 1 from subscriptions where id = ${subscription.id} for update`;
  const first = assign('k1');
  const held = () => sql`
    select 1 from pg_locks where locktype = 'advisory' and granted
       and database = (select oid from pg_database where datname = current_database())`;
  await expect.poll(held).toHaveLength(1);
  expect(await assign('k1')).toMatchObject({
    status: 409,
    body: { error: 'IdempotencyKeyInUse' },
  });
  await other`commit`;
  other.release();
  const { body } = await first;
  expect((await assign('k1')).body).toEqual(body);
  expect(await live()).toBe(1);
});

test('a key belongs to its organization and its route', async () => {
  const [mine, other] = [await world(), await world()];
  const { body: seat } = await mine.assign('k1');
  const { body: theirs } = await other.assign('k1');
  expect(theirs.id).not.toBe(seat.id);
  const resent = await send(`POST /v1/customer-seats/${seat.id}/resend`, {
    token: mine.token,
    headers: { 'idempotency-key': 'k1' },
  });
  expect(resent).toMatchObject({ status: 200, body: { id: seat.id } });
  const second = await tokenOf(mine.organization);
  expect((await mine.assign('k1', {}, second)).body).toEqual(seat);
});

test('an answer with a secret is given again, and rests encrypted', async () => {
  const { token, customerId } = await world();
  const [owner] = await sql`
    select id from members where customer_id = ${customerId} and role = 'owner'`;
  const open = () =>
    send('POST /v1/customer-sessions', {
      token,
      body: { customer_id: customerId, member_id: owner?.id },
      headers: { 'idempotency-key': 'session' },
    });
  const { status, body } = await open();
  expect(status).toBe(201);
  expect((await open()).body).toEqual(body);
  const kept = JSON.stringify(await sql`select * from idempotent_answers`);
  expect(kept).not.toContain(body.token);
  expect(kept).not.toContain(String(body.token).slice('usher_mst_'.length));
  expect(await sql`select 1 from portal_sessions where member_id = ${owner?.id}`).toHaveLength(1);
});

test('it is kept for a day', async () => {
  const { assign, live } = await world();
  await assign('k1');
  await sql`update idempotent_answers set created_at = now() - interval '23 hours 59 minutes'`;
  await forgetRequests(db);
  expect((await assign('k1')).headers.get('idempotency-replayed')).toBe('true');
  await sql`update idempotent_answers set created_at = now() - interval '24 hours'`;
  expect((await assign('k1')).body.error).toBe('SeatAlreadyAssigned');
  await forgetRequests(db);
  expect(await sql`select 1 from idempotent_answers`).toHaveLength(0);
  expect(await live()).toBe(1);
});

test('a refusal changed nothing, and is not kept', async () => {
  const { assign } = await world();
  const blocker = await assign('k0');
  expect((await assign('k1')).body.error).toBe('SeatAlreadyAssigned');
  await sql`update customer_seats set status = 'revoked', revoked_at = now(), revocation = 'revoked'
    where id = ${blocker.body.id}`;
  expect((await assign('k1')).status).toBe(200);
});

test('the effect and its answer are kept together, or neither is', async () => {
  const { assign, live } = await world();
  const { sealing } = keys;
  keys.sealing = createSecretKey(Buffer.alloc(3));
  expect((await assign('k1')).status).toBe(500);
  keys.sealing = sealing;
  expect(await live()).toBe(0);
  expect((await assign('k1')).status).toBe(200);
  expect(await live()).toBe(1);
});

test('who shows no token is nobody in particular: their keys are not kept, nor given to another', async () => {
  const { ada, subscription } = await world();
  const source = { subscriptionId: subscription.id };
  const link = async () => {
    const { id: seatId } = await invited(db, ada, source);
    return invitationToken(keys.invitation, { seatId, number: 1 });
  };
  const claim = (invitation_token: string) =>
    send('POST /v1/customer-seats/claim', {
      body: { invitation_token },
      headers: { 'idempotency-key': 'claim' },
    });
  const token = await link();
  const first = await claim(token);
  expect(first).toMatchObject({ status: 200, body: { customer_session_token: expect.anything() } });
  const again = await claim(token);
  expect(again).toMatchObject({ status: 400, body: { error: 'InvalidInvitationToken' } });
  expect(again.headers.get('idempotency-replayed')).toBeNull();
  const theirs = await claim(await link());
  expect(theirs.status).toBe(200);
  expect(theirs.body.seat.id).not.toBe(first.body.seat.id);
  expect(await sql`select 1 from idempotent_answers where key = 'claim'`).toHaveLength(0);
});

test.each(['', 'two words', 'ü', 'x'.repeat(256)])('%j is no key', async (key) => {
  const { assign, live } = await world();
  const answer = await assign(key).catch(() => null);
  // Some can't even be sent.
  if (answer) expect(answer.status).toBe(400);
  expect(await live()).toBe(0);
});
