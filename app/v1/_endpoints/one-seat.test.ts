import { expect, test } from 'vitest';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, send, tokenOf } = await openApi();

async function world() {
  const built = await buildWorld(db);
  const token = await tokenOf(built.organization);
  const { body: seat } = await send('POST /v1/customer-seats', {
    token,
    body: {
      subscription_id: built.subscription.id,
      email: freshAddress('bob'),
      metadata: { team: 'blue' },
    },
  });
  return { ...built, token, seat, route: `/v1/customer-seats/${seat.id}` };
}

/** What is told of a single seat beyond what lists tell. */
const detail = {
  revocation: null,
  predecessor_id: null,
  successor_id: null,
  ends_on: null,
  ends_at: null,
  last_used_at: null,
};

test('a seat is got by its id, a revoked one too, and says why it was revoked', async () => {
  const { token, seat, route } = await world();
  const live = await send(`GET ${route}`, { token });
  expect(live.body).toEqual({ ...seat, ...detail });
  await send(`DELETE ${route}`, { token });
  const revoked = await send(`GET ${route}`, { token });
  expect(revoked.body).toMatchObject({
    status: 'revoked',
    email: seat.email,
    customer_id: null,
    member_id: null,
    revocation: 'revoked',
  });
});

test('metadata is replaced with one fact, and the same again is no fact', async () => {
  const { token, seat, route } = await world();
  const replace = () => send(`PATCH ${route}`, { token, body: { metadata: { team: 'red' } } });
  const { status, body } = await replace();
  expect(status).toBe(200);
  const changed = { modified_at: body.modified_at, seat_metadata: { team: 'red' } };
  expect(body).toEqual({ ...seat, ...detail, ...changed });
  expect((await replace()).body).toEqual(body);
  const facts = await sql`
    select before, after->'seat_metadata' as after from events
     where seat_id = ${seat.id} and type = 'customer_seat.updated'`;
  expect([...facts]).toEqual([
    { before: { seat_metadata: { team: 'blue' } }, after: { team: 'red' } },
  ]);
});

test('R12: metadata of a seat has 10 keys and 1,024 characters at the most', async () => {
  const { token, route } = await world();
  const keys = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`key${at}`, at]));
  for (const metadata of [keys, { note: 'x'.repeat(1_024) }, 'text', null]) {
    const { status } = await send(`PATCH ${route}`, { token, body: { metadata } });
    expect(status, JSON.stringify(metadata)).toBe(422);
  }
  const { status } = await send(`PATCH ${route}`, { token, body: {} });
  expect(status).toBe(422);
});

test('a seat has a last day from its assignment on, or gets one later, and none again', async () => {
  const { token, seat, route, subscription } = await world();
  const patch = (body: object) => send(`PATCH ${route}`, { token, body });
  const dated = await patch({ ends_on: '2999-06-30' });
  expect(dated).toMatchObject({ status: 200, body: { id: seat.id, ends_on: '2999-06-30' } });
  expect(dated.body.ends_at).toBe('2999-07-01T00:00:00.000Z');
  const both = await patch({ metadata: { team: 'red' }, ends_on: '2999-12-31' });
  expect(both.body).toMatchObject({ seat_metadata: { team: 'red' }, ends_on: '2999-12-31' });
  expect((await patch({ ends_on: null })).body).toMatchObject({ ends_on: null, ends_at: null });
  for (const ends_on of ['2020-01-31', 'soon', 5]) {
    const refused = await patch({ metadata: { team: 'green' }, ends_on });
    expect(refused.status, String(ends_on)).toBe(422);
  }
  const { body: now } = await send(`GET ${route}`, { token });
  expect(now.seat_metadata).toEqual({ team: 'red' });
  const { body: contractor } = await send('POST /v1/customer-seats', {
    token,
    body: { subscription_id: subscription.id, email: freshAddress(), ends_on: '2999-06-30' },
  });
  expect(contractor).not.toHaveProperty('ends_on');
  const { body: found } = await send(`GET /v1/customer-seats/${contractor.id}`, { token });
  expect(found.ends_on).toBe('2999-06-30');
});

test('a revoked seat never changes again', async () => {
  const { token, route } = await world();
  await send(`DELETE ${route}`, { token });
  const { status, body } = await send(`PATCH ${route}`, { token, body: { metadata: {} } });
  expect(status).toBe(410);
  expect(body.error).toBe('ResourceUnavailable');
});

test('R4: another organization’s seat is the same 404 as an id that nothing has', async () => {
  const { route } = await world();
  const { token } = await world();
  for (const [method, body] of [['GET'], ['PATCH', { metadata: {} }]] as const) {
    const theirs = await send(`${method} ${route}`, { token, body });
    const nobodys = await send(`${method} /v1/customer-seats/${crypto.randomUUID()}`, {
      token,
      body,
    });
    expect(theirs.status).toBe(404);
    expect(theirs.body).toEqual(nobodys.body);
  }
});

test('a transfer answers both seats, and links them', async () => {
  const { token, seat, route } = await world();
  const email = freshAddress('carol');
  const body = { email, metadata: null, immediate_claim: true };
  const { status, body: transferred } = await send(`POST ${route}/transfer`, { token, body });
  expect(status).toBe(200);
  expect(transferred).toMatchObject({
    seat: { email, status: 'claimed', seat_metadata: { team: 'blue' } },
    former_seat: { id: seat.id, status: 'revoked', email: seat.email },
  });
  const next = await send(`GET /v1/customer-seats/${transferred.seat.id}`, { token });
  expect(next.body).toMatchObject({ predecessor_id: seat.id, successor_id: null });
  const former = await send(`GET ${route}`, { token });
  expect(former.body).toMatchObject({
    revocation: 'transferred',
    successor_id: transferred.seat.id,
  });
});

test('R4, R11: a transfer names one recipient, of a seat of one’s own', async () => {
  const { token, route, email: ada } = await world();
  const stranger = await world();
  const transfer = (body: object, by = token) =>
    send(`POST ${route}/transfer`, { token: by, body });
  expect((await transfer({})).status).toBe(422);
  const twice = { email: ada, customer_id: crypto.randomUUID() };
  expect((await transfer(twice)).status).toBe(422);
  expect(await transfer({ email: ada }, stranger.token)).toMatchObject({
    status: 404,
    body: { error: 'ResourceNotFound', detail: 'Seat not found' },
  });
  const { member } = stranger.seat;
  expect(await transfer({ member_id: member.id })).toMatchObject({
    status: 404,
    body: { error: 'MemberNotFound' },
  });
});
