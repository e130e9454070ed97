import { describe, expect, test } from 'vitest';
import { freshAddress } from '#domain/test/world.ts';
import { openCustomers } from '../_test/customers.ts';

const { send, world } = await openCustomers();

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
