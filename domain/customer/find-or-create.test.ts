import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import type { Buyer } from './find-or-create.ts';

const { db, sql } = await testDatabase();
const { product, customerId, email, organization } = await buildWorld(db);

async function sellTo(customer: Buyer): Promise<string> {
  return (await openSubscription(db, operator, { productId: product.id, customer })).customerId;
}

test('a known address is the same customer, whatever its case', async () => {
  expect(await sellTo({ email: email.toUpperCase() })).toBe(customerId);
  expect(await sellTo({ id: customerId })).toBe(customerId);
});

test("the merchant's own id decides before the address, and is learnt once", async () => {
  const grace = freshAddress('grace');
  const id = await sellTo({ email: grace });
  const externalId = `crm-${id}`;
  expect(await sellTo({ email: grace, externalId })).toBe(id);
  expect(await sellTo({ externalId })).toBe(id);
  expect(await sellTo({ email: freshAddress('new'), externalId })).toBe(id);
  const other = sellTo({ email: grace, externalId: 'crm-other' });
  expect(await refusalOf(other)).toBe('InvalidRequest other_customer');
  const told = await sql`
    select before, after from events where customer_id = ${id} and type = 'customer.updated'`;
  expect(told).toMatchObject([
    { before: { external_id: null }, after: { external_id: externalId } },
  ]);
});

test('who is unknown and has no address is refused', async () => {
  expect(await refusalOf(sellTo({ externalId: 'nobody' }))).toBe('CustomerNotFound');
  expect(await refusalOf(sellTo({ id: organization.id }))).toBe('CustomerNotFound');
  expect(await refusalOf(sellTo({ id: 'nonsense' }))).toBe('CustomerNotFound');
  expect(await refusalOf(sellTo({ email: 'a@b.cd, e@f.gh' }))).toBe('InvalidRequest address');
});

test('another organization has its own customer with the same address', async () => {
  const { product: theirs, customerId: hers } = await buildWorld(db);
  const sale = { productId: theirs.id, customer: { email } };
  expect((await openSubscription(db, operator, sale)).customerId).not.toBe(customerId);
  const foreign = openSubscription(db, operator, { ...sale, customer: { id: customerId } });
  expect(await refusalOf(foreign)).toBe('CustomerNotFound');
  expect(hers).not.toBe(customerId);
});

test('sales to the same new customer at once make one customer with one owner', async () => {
  for (let round = 0; round < 10; round += 1) {
    const address = freshAddress('race');
    const externalId = `race-${address}`;
    const ids = await Promise.all([
      sellTo({ email: address }),
      sellTo({ email: address.toUpperCase(), externalId }),
      sellTo({ email: address, externalId }),
      sellTo({ email: address }),
    ]);
    expect(new Set(ids).size).toBe(1);
    const owners = await sql`
      select role from members m join customers c on c.id = m.customer_id
       where lower(c.email) = ${address}`;
    expect([...owners]).toEqual([{ role: 'owner' }]);
    const told = await sql`
      select type from events where customer_id = ${String(ids[0])}
        and type in ('customer.created', 'member.created') order by id`;
    expect(told.map(({ type }) => type)).toEqual(['customer.created', 'member.created']);
  }
});
