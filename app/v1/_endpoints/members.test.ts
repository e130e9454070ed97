import { describe, expect, test } from 'vitest';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, send, tokenOf } = await openApi();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const token = await tokenOf(built.organization);
  const members = `/v1/customers/${built.customerId}/members`;
  const { body } = await send(`GET ${members}`, { token });
  return {
    ...built,
    token,
    members,
    owner: body.items[0] as { id: string },
    add: (body: object) => send(`POST ${members}`, { token, body }),
    change: (id: string, body: object) => send(`PATCH ${members}/${id}`, { token, body }),
    remove: (id: string) => send(`DELETE ${members}/${id}`, { token }),
    assign: async (to: object) => {
      const of = { subscription_id: built.subscription.id };
      return (await send('POST /v1/customer-seats', { token, body: { ...of, ...to } })).body;
    },
    seats: async () => {
      const query = `subscription_id=${built.subscription.id}`;
      return (await send(`GET /v1/customer-seats?${query}`, { token })).body;
    },
  };
}

const refusedIn = (where: string, msg = expect.any(String)) => ({
  status: 422,
  body: { detail: [{ loc: where.split('.'), msg }] },
});

describe('adding', () => {
  test('R96, R98: answers 201 and the member, with the role member unless told', async () => {
    const { add, customerId } = await world();
    const email = freshAddress('bob');
    const { status, body } = await add({ email, name: ' ', external_id: 'b-1' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      created_at: expect.any(String),
      modified_at: null,
      customer_id: customerId,
      email,
      name: null,
      external_id: 'b-1',
      role: 'member',
    });
    const told = await sql`select type from events where member_id = ${body.id}`;
    expect(told).toMatchObject([{ type: 'member.created' }]);
  });

  test('R91, R96: the same address answers 201 with the member that is there, untouched', async () => {
    const { add } = await world();
    const { body: bob } = await add({ email: freshAddress('bob') });
    const again = await add({ email: bob.email.toUpperCase(), role: 'billing_manager' });
    expect(again).toMatchObject({ status: 201, body: bob });
  });

  test('R96: no second owner, no taken external id, no individual, no unknown customer', async () => {
    const { add, token } = await world();
    await add({ email: freshAddress(), external_id: 'b-1' });
    const email = freshAddress();
    expect(await add({ email, role: 'owner' })).toMatchObject(refusedIn('body.role'));
    expect(await add({ email, external_id: 'b-1' })).toMatchObject(refusedIn('body.external_id'));
    const individual = { email: freshAddress(), external_id: 'alone' };
    await send('POST /v1/customers', { token, body: individual });
    const alone = 'POST /v1/customers/external/alone/members';
    expect(await send(alone, { token, body: { email } })).toMatchObject({
      status: 403,
      body: { error: 'NotPermitted' },
    });
    const nobody = `POST /v1/customers/${crypto.randomUUID()}/members`;
    expect(await send(nobody, { token, body: { email } })).toMatchObject({
      status: 404,
      body: { error: 'ResourceNotFound', detail: 'Customer not found' },
    });
  });

  test('W17: an assignment that makes a member tells of it', async () => {
    const { assign } = await world();
    const seat = await assign({ email: freshAddress('bob') });
    const told = await sql`
      select type from events where member_id = ${seat.member_id} order by id`;
    expect(told.map(({ type }) => type)).toEqual(['member.created', 'customer_seat.assigned']);
  });
});

describe('changing', () => {
  test('R94: a new address goes to live seats, and revoked ones stay', async () => {
    const { assign, change, token, seats } = await world();
    const former = await assign({ email: freshAddress('bob') });
    await send(`DELETE /v1/customer-seats/${former.id}`, { token });
    const seat = await assign({ member_id: former.member_id });
    const email = freshAddress('robert');
    const { body } = await change(seat.member_id, { email, name: null, role: null });
    expect(body).toMatchObject({ email, role: 'member' });
    const addresses = (await seats()).seats.map((s: { id: string; email: string }) => [
      s.id,
      s.email,
    ]);
    expect(addresses).toContainEqual([seat.id, email]);
    expect(addresses).toContainEqual([former.id, former.email]);
  });

  test('R94: a colleague’s address and an individual’s are refused, a re-casing is not', async () => {
    const { add, change, token } = await world();
    const [bob, carol] = [
      await add({ email: freshAddress('bob') }),
      await add({ email: freshAddress() }),
    ];
    const taken = await change(bob.body.id, { email: carol.body.email.toUpperCase() });
    expect(taken).toMatchObject(refusedIn('body.email'));
    const recased = bob.body.email.replace('bob', 'Bob');
    expect((await change(bob.body.id, { email: recased })).body.email).toBe(recased);
    const body = { email: freshAddress(), external_id: 'alone' };
    await send('POST /v1/customers', { token, body });
    const path = '/v1/customers/external/alone/members';
    const owner = (await send(`GET ${path}`, { token })).body.items[0];
    const moved = await send(`PATCH /v1/customers/${owner.customer_id}/members/${owner.id}`, {
      token,
      body: { email: freshAddress() },
    });
    expect(moved).toMatchObject(refusedIn('body.email'));
  });

  test('R97: an owner stays without a successor; ownership moves, and the old owner manages', async () => {
    const { add, change, owner, members, token } = await world();
    expect(await change(owner.id, { role: 'member' })).toMatchObject(
      refusedIn('body.role', 'Cannot change role. Customer must have exactly one owner.'),
    );
    const { body: bob } = await add({ email: freshAddress('bob') });
    expect((await change(bob.id, {})).body).toEqual(bob);
    expect((await change(bob.id, { role: 'owner' })).body.role).toBe('owner');
    const listed = await send(`GET ${members}?sorting=created_at`, { token });
    expect(listed.body.items).toMatchObject([
      { id: owner.id, role: 'billing_manager' },
      { id: bob.id, role: 'owner' },
    ]);
  });
});

describe('removing', () => {
  test('R92, W15: takes back the member’s seats at once, and tells of both', async () => {
    const { assign, remove, seats } = await world();
    const seat = await assign({ email: freshAddress('bob'), immediate_claim: true });
    expect(await remove(seat.member_id)).toMatchObject({ status: 204, body: '' });
    expect((await seats()).available_seats).toBe(3);
    expect((await remove(seat.member_id)).status).toBe(404);
    const told = await sql`select type from events where member_id = ${seat.member_id} order by id`;
    expect(told.map(({ type }) => type).slice(-2)).toEqual([
      'member.deleted',
      'customer_seat.revoked',
    ]);
    expect(await assign({ email: seat.email })).not.toMatchObject({ member_id: seat.member_id });
  });

  test('R93: the only owner stays', async () => {
    const { remove, owner } = await world();
    expect(await remove(owner.id)).toMatchObject(
      refusedIn('path.id', 'Cannot delete the only owner. Transfer ownership first.'),
    );
  });
});

test('a member is one of the customer in the path, by either kind of id', async () => {
  const { add, token, customerId, members } = await world();
  await send(`PATCH /v1/customers/${customerId}`, { token, body: { external_id: 'team/1' } });
  const { body: bob } = await add({ email: freshAddress('bob'), external_id: 'bob@crm' });
  const { body: other } = await send('POST /v1/customers/', {
    token,
    body: { type: 'team', email: freshAddress(), external_id: 'team/2' },
  });
  const twin = (team: number) => `/v1/customers/external/team%2F${team}/members`;
  expect((await send(`GET ${members}/${bob.id}`, { token })).body).toEqual(bob);
  expect((await send(`GET ${twin(1)}/bob%40crm`, { token })).body).toEqual(bob);
  for (const path of [`${twin(2)}/bob%40crm`, `/v1/customers/${other.id}/members/${bob.id}`]) {
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const given = method === 'PATCH' ? { token, body: { name: 'Eve' } } : { token };
      expect(await send(`${method} ${path}`, given), `${method} ${path}`).toMatchObject({
        status: 404,
        body: { error: 'ResourceNotFound', detail: 'Member not found' },
      });
    }
  }
  const renamed = await send(`PATCH ${twin(1)}/bob%40crm`, { token, body: { name: 'Bob' } });
  expect(renamed.body).toMatchObject({ id: bob.id, name: 'Bob' });
  expect((await send(`DELETE ${twin(1)}/bob%40crm`, { token })).status).toBe(204);
});

test('lists pages of a role, of one customer or of all that are the organization’s', async () => {
  const { add, token, members, customerId } = await world();
  for (let n = 0; n < 3; n += 1) await add({ email: freshAddress() });
  await add({ email: freshAddress(), role: 'billing_manager' });
  const { body: other } = await send('POST /v1/customers', {
    token,
    body: { email: freshAddress(), external_id: 'alone' },
  });
  const total = async (path: string) =>
    (await send(`GET ${path}`, { token })).body.pagination.total_count;
  expect((await send(`GET ${members}?limit=2&page=3`, { token })).body).toMatchObject({
    items: [{ role: 'owner' }],
    pagination: { total_count: 5, max_page: 3 },
  });
  expect(await total(`${members}?role=member`)).toBe(3);
  expect(await total('/v1/members/')).toBe(6);
  expect(await total('/v1/members/?role=owner')).toBe(2);
  expect(await total(`/v1/members/?customer_id=${customerId}`)).toBe(5);
  expect(await total('/v1/members/?external_customer_id=alone')).toBe(1);
  expect(await total(`/v1/members/?customer_id=${other.id}&external_customer_id=no`)).toBe(0);
  const stranger = await world();
  expect(await total(`/v1/members/?customer_id=${stranger.customerId}`)).toBe(0);
});
