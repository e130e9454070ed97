import { expect, test } from 'vitest';
import { openPortalSession } from '#domain/portal-session/open.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { invited, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, send, tokenOf } = await openApi();

async function world() {
  const built = await buildWorld(db, { subscription: { seats: 5 } });
  const token = await tokenOf(built.organization);
  const create = async (body: object) => {
    const created = { description: 'Support', ...body };
    return (await send('POST /v1/benefits', { token, body: created })).body;
  };
  const keys = await create({ type: 'license_keys', properties: { prefix: 'ACME' } });
  const note = await create({ type: 'custom', properties: { note: 'Room 12' } });
  const files = await create({
    type: 'downloadables',
    properties: {
      files: ['https://a.example/new.pdf', 'https://a.example/old.pdf'],
      archived: { 'https://a.example/old.pdf': true },
    },
  });
  const ids = [keys.id, note.id, files.id];
  const given = await send(`POST /v1/products/${built.product.id}/benefits/`, {
    token,
    body: { benefits: ids },
  });
  const source = { subscriptionId: built.subscription.id };
  return { ...built, token, keys, note, files, given, source };
}

async function sessionOf({ id: memberId }: { id: string }, mayManage = true): Promise<string> {
  return (await openPortalSession(db, { memberId, kind: 'member', mayManage })).secret;
}

test('a product shows what it gives: to its merchant in full, to a purchaser without the note', async () => {
  const { given, token, product, ada: _, source, customerId } = await world();
  expect(given).toMatchObject({ status: 200, body: { id: product.id } });
  const shown = (await send(`GET /v1/products/${product.id}`, { token })).body.benefits;
  expect(shown).toEqual(given.body.benefits);
  expect(shown).toMatchObject([
    { type: 'license_keys', properties: { prefix: 'ACME', expires: null, activations: null } },
    { type: 'custom', properties: { note: 'Room 12' }, visibility: 'public' },
    { type: 'downloadables', is_deleted: false },
  ]);
  const bought = await send(`GET /v1/subscriptions/${source.subscriptionId}`, { token });
  expect(bought.body.product.benefits).toEqual(shown);
  const members = await send(`GET /v1/customers/${customerId}/members?role=owner`, { token });
  const asAda = { token: await sessionOf(members.body.items[0]) };
  const path = `GET /v1/customer-portal/subscriptions/${source.subscriptionId}`;
  const { benefits } = (await send(path, asAda)).body.product;
  expect(benefits).toHaveLength(3);
  expect(JSON.stringify(benefits)).not.toMatch(/Room 12|properties|a\.example/);
});

test('R52: the merchant sees who has what, a key by its end; the holder sees the whole key', async () => {
  const { ada, token, keys, source, customerId } = await world();
  const bob = await seated(db, ada, source, freshAddress('bob'));
  const asBob = { token: await sessionOf(bob.member, false) };
  const own = (await send('GET /v1/customer-portal/benefit-grants/', asBob)).body;
  expect(own.items).toMatchObject([
    {
      is_granted: true,
      is_revoked: false,
      subscription_id: source.subscriptionId,
      member_id: bob.memberId,
      properties: { key: expect.stringMatching(/^ACME(-[0-9A-Z]{5}){5}$/) },
    },
    { benefit: { type: 'custom', properties: { note: 'Room 12' } }, properties: {} },
    {
      benefit: { properties: { active_files: ['https://a.example/new.pdf'] } },
      properties: { files: ['https://a.example/new.pdf'] },
    },
  ]);
  const [grant] = own.items;
  expect(grant.customer).toMatchObject({ id: customerId, email: null, billing_address: null });
  const { key } = grant.properties;
  expect((await send(`GET /v1/customer-portal/benefit-grants/${grant.id}`, asBob)).body).toEqual(
    grant,
  );
  for (const path of [`/v1/benefits/${keys.id}/grants`, '/v1/benefit-grants/?sorting=granted_at']) {
    const { items, pagination } = (await send(`GET ${path}`, { token })).body;
    expect(items.find(({ id }: { id: string }) => id === grant.id)).toMatchObject({
      seat_id: bob.id,
      member: { id: bob.memberId },
      benefit: { id: keys.id },
      properties: { license_key_id: expect.any(String), display_key: `****-${key.slice(-5)}` },
    });
    expect(JSON.stringify(items)).not.toContain(key);
    expect(pagination.total_count).toBe(items.length);
  }
});

test('R49, R53: after a revoke the holder has nothing, and the merchant sees what was', async () => {
  const { ada, token, note, source } = await world();
  const [bob, carol] = [await seated(db, ada, source), await seated(db, ada, source)];
  const asBob = { token: await sessionOf(bob.member) };
  const [grant] = (await send('GET /v1/customer-portal/benefit-grants', asBob)).body.items;
  await revokeSeat(db, operator, { seatId: bob.id });
  expect((await send('GET /v1/customer-portal/benefit-grants', asBob)).body.items).toEqual([]);
  const gone = await send(`GET /v1/customer-portal/benefit-grants/${grant.id}`, asBob);
  expect(gone).toMatchObject({ status: 404, body: { error: 'ResourceNotFound' } });
  const path = `GET /v1/benefits/${note.id}/grants`;
  const members = async (query: string) =>
    (await send(`${path}?${query}`, { token })).body.items.map(
      (item: { member_id: string }) => item.member_id,
    );
  expect(await members('')).toEqual([carol.memberId, bob.memberId]);
  expect(await members('is_granted=true')).toEqual([carol.memberId]);
  expect(await members('is_granted=false')).toEqual([bob.memberId]);
  expect(await members(`member_id=${bob.memberId}`)).toEqual([bob.memberId]);
  expect(await members(`customer_id=${crypto.randomUUID()}`)).toEqual([]);
});

test('R55: with another product claimed seats have its benefits, and nobody else has', async () => {
  const { ada, token, note, source } = await world();
  const bob = await seated(db, ada, source);
  await invited(db, ada, source);
  const price = {
    amount_type: 'seat_based',
    seat_tiers: { tiers: [{ min_seats: 1, price_per_seat: 0 }] },
  };
  const other = await send('POST /v1/products/', {
    token,
    body: { name: 'Other', recurring_interval: 'month', prices: [price] },
  });
  await send(`POST /v1/products/${other.body.id}/benefits`, {
    token,
    body: { benefits: [note.id] },
  });
  await send(`PATCH /v1/subscriptions/${source.subscriptionId}`, {
    token,
    body: { product_id: other.body.id },
  });
  const { items } = (await send('GET /v1/benefit-grants/?is_granted=true', { token })).body;
  expect(items).toMatchObject([{ benefit_id: note.id, seat_id: bob.id }]);
});

test('a purchaser sees no colleague’s benefits, and a plain member only their own', async () => {
  const { ada, source, token, customerId } = await world();
  const [bob, carol] = [await seated(db, ada, source), await seated(db, ada, source)];
  const [asBob, asCarol] = [await sessionOf(bob.member), await sessionOf(carol.member)];
  const list = async (session: string, query = '') =>
    (await send(`GET /v1/customer-portal/benefit-grants?${query}`, { token: session })).body.items;
  const members = await send(`GET /v1/customers/${customerId}/members?role=owner`, { token });
  const asAda = await sessionOf(members.body.items[0]);
  expect(await list(asAda)).toEqual([]);
  expect(await list(asAda, `member_id=${bob.memberId}`)).toEqual([]);
  const [grant] = await list(asBob);
  for (const session of [asAda, asCarol]) {
    const asked = await send(`GET /v1/customer-portal/benefit-grants/${grant.id}`, {
      token: session,
    });
    expect(asked.status).toBe(404);
  }
  expect(await list(asBob, `member_id=${carol.memberId}`)).toEqual([]);
  expect(await list(asBob, 'type=custom&type=discord')).toHaveLength(1);
  expect(await list(asBob, 'type=discord')).toEqual([]);
  expect(await list(asBob, `checkout_id=${crypto.randomUUID()}`)).toEqual([]);
  expect(await list(asBob, 'query=sUPPORT&limit=1')).toHaveLength(1);
});

test('a benefit is changed, found, and deleted; what it can’t be is refused', async () => {
  const { token, keys, note, product } = await world();
  const patch = (of: { id: string }, body: object) =>
    send(`PATCH /v1/benefits/${of.id}`, { token, body });
  const described = { type: 'custom', description: 'Better' };
  expect((await patch(note, described)).body).toMatchObject({
    description: 'Better',
    properties: { note: 'Room 12' },
  });
  const cleared = { type: 'custom', properties: { note: null } };
  expect((await patch(note, cleared)).body.properties).toEqual({ note: null });
  const repatterned = {
    type: 'license_keys',
    properties: { pattern: 'X-#####-#####-#####-#####' },
  };
  expect((await patch(keys, repatterned)).body.properties).toMatchObject({
    prefix: null,
    pattern: 'X-#####-#####-#####-#####',
  });
  for (const [of, body, place] of [
    [note, { type: 'license_keys' }, ['body', 'type']],
    [note, { type: 'discord' }, ['body', 'type']],
    [note, { type: 'custom', visibility: 'private' }, ['body', 'visibility']],
    [
      keys,
      { type: 'license_keys', properties: { limit_usage: 3 } },
      ['body', 'properties', 'limit_usage'],
    ],
    [keys, { type: 'license_keys', properties: { pattern: 'X' } }, ['body', 'properties']],
  ] as const) {
    expect(await patch(of, body)).toMatchObject({
      status: 422,
      body: { detail: [{ loc: place }] },
    });
  }
  const found = await send('GET /v1/benefits/?query=bett&type=custom&sorting=user_order', {
    token,
  });
  expect(found.body.items).toMatchObject([{ id: note.id }]);
  expect((await send(`DELETE /v1/benefits/${note.id}`, { token })).status).toBe(204);
  expect((await send(`GET /v1/benefits/${note.id}`, { token })).status).toBe(404);
  const { benefits } = (await send(`GET /v1/products/${product.id}`, { token })).body;
  expect(benefits).toHaveLength(2);
  const unknown = { benefits: [note.id] };
  const refused = await send(`POST /v1/products/${product.id}/benefits`, { token, body: unknown });
  expect(refused).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', 'benefits'] }] } });
});
