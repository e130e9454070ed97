import { describe, expect, test } from 'vitest';
import { freshAddress } from '#domain/test/world.ts';
import { openCustomers } from '../_test/customers.ts';

const { send, world } = await openCustomers();

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
