import { describe, expect, test } from 'vitest';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, send, tokenOf } = await openApi();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const token = await tokenOf(built.organization);
  return {
    ...built,
    token,
    create: (body: object) => send('POST /v1/customers/', { token, body }),
    change: (id: string, body: object) => send(`PATCH /v1/customers/${id}`, { token, body }),
    list: async (query: string) => (await send(`GET /v1/customers/?${query}`, { token })).body,
  };
}

/** Where a 422 says that something is wrong. */
function wrongIn({ status, body }: { status: number; body: { detail: { loc: string[] }[] } }) {
  return [status, ...body.detail.map(({ loc }) => loc.join('.'))].join(' ');
}

describe('creating', () => {
  test('R98: an individual owns itself, with all that was told of it', async () => {
    const { token, create, organization } = await world();
    const email = freshAddress('grace');
    const billing_address = { country: 'AT', line1: 'Ring 1', postal_code: '1010', city: 'Wien' };
    const { status, body } = await create({
      email,
      name: 'Grace Hopper',
      external_id: 'g-1',
      locale: 'de-AT',
      billing_address,
      tax_id: 'ATU12345678',
      metadata: { plan: 'pro', seats: 3, vip: true },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      type: 'individual',
      email,
      name: 'Grace Hopper',
      external_id: 'g-1',
      organization_id: organization.id,
      locale: 'de-AT',
      billing_address: { ...billing_address, line2: null, state: null },
      tax_id: ['ATU12345678', null],
      metadata: { plan: 'pro', seats: 3, vip: true },
      modified_at: null,
      deleted_at: null,
    });
    expect((await send(`GET /v1/customers/${body.id}`, { token })).body).toEqual(body);
    expect((await send('GET /v1/customers/external/g-1', { token })).body).toEqual(body);
    const members = await send(`GET /v1/customers/${body.id}/members`, { token });
    expect(members.body.items).toMatchObject([{ email, name: 'Grace Hopper', role: 'owner' }]);
  });

  test('R91: a team needs no address if it has an owner', async () => {
    const { token, create } = await world();
    const owner = { email: freshAddress('ada'), name: 'Ada', external_id: 'a-1' };
    const { status, body } = await create({ type: 'team', name: 'Engines', owner });
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: 'team', email: null, name: 'Engines' });
    const members = await send(`GET /v1/customers/${body.id}/members`, { token });
    expect(members.body.items).toMatchObject([{ ...owner, role: 'owner' }]);
    expect(wrongIn(await create({ type: 'team' }))).toBe('422 body.owner');
  });

  test('what cannot be is a 422 that says where', async () => {
    const { create, email } = await world();
    await create({ email: freshAddress(), external_id: 'x-1' });
    const address = freshAddress();
    const wrong: [object, string][] = [
      [{}, 'email'],
      [{ email: 'ada' }, 'email'],
      [{ email: email.toUpperCase() }, 'email'],
      [{ email: address, external_id: 'x-1' }, 'external_id'],
      [{ email: address, tax_id: 'ATU12345678' }, 'tax_id'],
      [{ email: address, billing_address: { country: 'Austria' } }, 'billing_address'],
      [{ email: address, owner: { email: freshAddress() } }, 'owner'],
      [{ email: address, metadata: { deep: { a: 1 } } }, 'metadata.deep'],
      [{ email: address, name: 'A'.repeat(257) }, 'name'],
    ];
    for (const [body, where] of wrong) {
      expect(wrongIn(await create(body)), JSON.stringify(body)).toBe(`422 body.${where}`);
    }
  });
});

describe('changing', () => {
  test('what is left out stays, null clears, what is the same is no change', async () => {
    const { token, create, change } = await world();
    const { body: made } = await create({ email: freshAddress(), name: 'Ada', locale: 'en' });
    const same = await change(made.id, { name: 'Ada', email: made.email });
    expect(same.body).toEqual(made);
    const { body } = await change(made.id, { name: null, metadata: { a: 'b' }, external_id: 'e' });
    expect(body).toMatchObject({
      name: null,
      locale: 'en',
      metadata: { a: 'b' },
      external_id: 'e',
    });
    expect(body.modified_at).not.toBeNull();
    const twin = await send('PATCH /v1/customers/external/e', {
      token,
      body: { name: 'Ada again', external_id: 'f' },
    });
    expect(twin.body).toMatchObject({ name: 'Ada again', external_id: 'e' });
  });

  test('what cannot change is a 422 that says where', async () => {
    const { create, change, customerId, email } = await world();
    const { body: made } = await create({
      email: freshAddress(),
      external_id: 'e-1',
      billing_address: { country: 'AT' },
    });
    const wrong: [string, object, string][] = [
      [made.id, { email }, 'email'],
      [made.id, { email: null }, 'email'],
      [made.id, { external_id: 'e-2' }, 'external_id'],
      [made.id, { external_id: null }, 'external_id'],
      [made.id, { billing_address: null }, 'billing_address'],
      [customerId, { type: 'individual' }, 'type'],
      [customerId, { tax_id: 'ATU12345678' }, 'tax_id'],
      [customerId, { external_id: 'e-1' }, 'external_id'],
    ];
    for (const [id, body, where] of wrong) {
      expect(wrongIn(await change(id, body)), JSON.stringify(body)).toBe(`422 body.${where}`);
    }
    expect((await change(made.id, { type: 'team', email: null })).body.type).toBe('team');
  });

  test('R95: a new address of an individual is its owner’s too, and no team’s owner’s', async () => {
    const { token, create, change, customerId, email } = await world();
    const { body: made } = await create({ email: freshAddress() });
    const [one, other] = [freshAddress('one'), freshAddress('other')];
    await change(made.id, { email: one });
    await change(customerId, { email: other });
    const owners = async (id: string) =>
      (await send(`GET /v1/customers/${id}/members?role=owner`, { token })).body.items;
    expect(await owners(made.id)).toMatchObject([{ email: one }]);
    expect(await owners(customerId)).toMatchObject([{ email }]);
  });
});

describe('listing', () => {
  test('pages, sorts and filters', async () => {
    const { create, list, customerId, email } = await world();
    for (const name of ['Bob', 'Carol_1', 'Dan']) {
      const metadata = { plan: name === 'Dan' ? 'pro' : 'free', size: 5 };
      await create({
        email: freshAddress(name.toLowerCase()),
        name,
        external_id: `x-${name}`,
        metadata,
      });
    }
    const names = async (query: string) =>
      (await list(query)).items.map(({ name }: { name: string }) => name);
    expect((await list('limit=3')).pagination).toEqual({ total_count: 4, max_page: 2 });
    expect(await names('')).toEqual(['Dan', 'Carol_1', 'Bob', 'Ada Lovelace']);
    expect(await names('sorting=name&limit=2&page=2')).toEqual(['Carol_1', 'Dan']);
    expect(await names('sorting=-email&sorting=name')).toEqual([
      'Dan',
      'Carol_1',
      'Bob',
      'Ada Lovelace',
    ]);
    expect(await names(`email=${email.toUpperCase()}`)).toEqual(['Ada Lovelace']);
    expect(await names('query=carol')).toEqual(['Carol_1']);
    expect(await names('query=l_1')).toEqual(['Carol_1']);
    expect(await names('query=x-d')).toEqual(['Dan']);
    expect(await names('active=true')).toEqual(['Ada Lovelace']);
    expect(await names('active=false&sorting=name')).toEqual(['Bob', 'Carol_1', 'Dan']);
    expect(await names('metadata[plan]=pro')).toEqual(['Dan']);
    expect(await names('metadata[plan]=pro&metadata[plan]=free&metadata[size]=5')).toHaveLength(3);
    expect(await names('metadata[size]=6')).toEqual([]);
    expect((await list('active=true')).items[0].id).toBe(customerId);
  });

  test("another organization's customers are never there, whatever is asked", async () => {
    const { list, organization } = await world();
    const { organization: other } = await world();
    expect((await list(`organization_id=${other.id}`)).items).toEqual([]);
    const both = `organization_id=${other.id}&organization_id=${organization.id}`;
    expect((await list(both)).items).toHaveLength(1);
    expect((await list('sorting=id')).detail[0].loc[1]).toBe('sorting');
    expect((await list('page=0')).detail[0].loc).toEqual(['query', 'page']);
  });
});

describe('R90: deleting', () => {
  test('ends subscriptions, seats and members, and frees what was the customer’s', async () => {
    const { token, create, customerId, subscription, email, order } = await world();
    const { id: order_id } = await order(2);
    const assign = (to: object) =>
      send('POST /v1/customer-seats', { token, body: { ...to, email: freshAddress('bob') } });
    const { body: seat } = await assign({ subscription_id: subscription.id });
    await assign({ order_id });
    const answer = await send(`DELETE /v1/customers/${customerId}`, { token });
    expect(answer).toMatchObject({ status: 204, body: '' });
    for (const path of [
      `GET /v1/customers/${customerId}`,
      `DELETE /v1/customers/${customerId}`,
      `GET /v1/customers/${customerId}/members`,
      `GET /v1/customers/${customerId}/members/${seat.member_id}`,
    ]) {
      expect(await send(path, { token }), path).toMatchObject({
        status: 404,
        body: { error: 'ResourceNotFound' },
      });
    }
    const seats = async (query: string) =>
      (await send(`GET /v1/customer-seats?${query}`, { token })).body.seats;
    const revoked = [{ status: 'revoked', member_id: null, customer_id: null }];
    expect(await seats(`subscription_id=${subscription.id}`)).toMatchObject(revoked);
    expect(await seats(`order_id=${order_id}`)).toMatchObject(revoked);
    expect(await assign({ order_id })).toMatchObject({
      status: 400,
      body: { error: 'SeatNotAvailable' },
    });
    expect((await create({ email })).status).toBe(201);
  });

  test('by the external id, and anonymized', async () => {
    const { token, create } = await world();
    const { body } = await create({ email: freshAddress(), external_id: 'bye' });
    const gone = await send('DELETE /v1/customers/external/bye?anonymize=true', { token });
    expect(gone.status).toBe(204);
    expect((await send('GET /v1/customers/external/bye', { token })).status).toBe(404);
    expect((await send(`GET /v1/customers/${body.id}`, { token })).status).toBe(404);
  });
});

test('R24: a seat for a customer goes to the customer’s address', async () => {
  const { token, create, subscription } = await world();
  const assign = (to: object) =>
    send('POST /v1/customer-seats', { token, body: { subscription_id: subscription.id, ...to } });
  const { body: grace } = await create({ email: freshAddress('grace'), external_id: 'g-1' });
  const { body: nameless } = await create({ type: 'team', owner: { email: freshAddress() } });
  expect((await assign({ customer_id: grace.id })).body).toMatchObject({ email: grace.email });
  for (const to of [
    { customer_id: crypto.randomUUID() },
    { external_customer_id: 'nobody' },
    { customer_id: nameless.id },
  ]) {
    expect(await assign(to)).toMatchObject({
      status: 400,
      body: { error: 'InvalidSeatAssignmentRequest' },
    });
  }
});
