import { Polar } from 'polar-sdk-0';
import { CustomerOrderSortProperty } from 'polar-sdk-0/models/components/customerordersortproperty.js';
import { CustomerSortProperty } from 'polar-sdk-0/models/components/customersortproperty.js';
import { CustomerSubscriptionSortProperty } from 'polar-sdk-0/models/components/customersubscriptionsortproperty.js';
import { MemberSortProperty } from 'polar-sdk-0/models/components/membersortproperty.js';
import { OrderSortProperty } from 'polar-sdk-0/models/components/ordersortproperty.js';
import { OrganizationSortProperty } from 'polar-sdk-0/models/components/organizationsortproperty.js';
import { ProductSortProperty } from 'polar-sdk-0/models/components/productsortproperty.js';
import { SubscriptionSortProperty } from 'polar-sdk-0/models/components/subscriptionsortproperty.js';
import { describe, expect, test } from 'vitest';
import { openApi } from '../_test/api.ts';
import { serve } from '../_test/serve.ts';
import { setStage } from '../_test/stage.ts';

const opened = await openApi();
const { api, db, send, sql } = opened;
const stage = await setStage(opened);
const { url } = await serve(api);
const polar = new Polar({ accessToken: stage.token, serverURL: url });
const { organizationId, productId, customerId, externalCustomerId } = stage;

const sortings = [
  ['/v1/customers/', CustomerSortProperty],
  ['/v1/members/', MemberSortProperty],
  ['/v1/organizations/', OrganizationSortProperty],
  ['/v1/products/', ProductSortProperty],
  ['/v1/subscriptions/', SubscriptionSortProperty],
  ['/v1/orders/', OrderSortProperty],
  ['/v1/customer-portal/subscriptions/', CustomerSubscriptionSortProperty],
  ['/v1/customer-portal/orders/', CustomerOrderSortProperty],
] as const;

test.each(sortings)('%s is sorted by every key that the SDK knows', async (path, keys) => {
  const token = path.includes('portal') ? stage.ownerSession : stage.token;
  for (const key of Object.values(keys)) {
    const { status, body } = await send(`GET ${path}?sorting=${key}`, { token });
    expect(status, `${key}: ${JSON.stringify(body)}`).toBe(200);
    expect(body.items.length, key).toBeGreaterThan(0);
  }
});

test('sorted by amount, subscriptions come in the order of what they cost', async () => {
  await sql`update products set seat_tiers = '[
    {"minSeats": 1, "maxSeats": 4, "pricePerSeat": 900}, {"minSeats": 5, "maxSeats": null, "pricePerSeat": 100}]'
    where id = ${productId}`;
  const body = { product_id: productId, customer_id: customerId };
  for (const seats of [1, 4, 5, 9]) {
    await send('POST /v1/subscriptions/', { token: stage.token, body: { ...body, seats } });
  }
  for (const tiers of ['volume', 'graduated']) {
    await sql`update products set seat_tier_type = ${tiers} where id = ${productId}`;
    const { body: list } = await send('GET /v1/subscriptions/?sorting=amount&limit=100', {
      token: stage.token,
    });
    const amounts = list.items.map(({ amount }: { amount: number }) => amount);
    expect(amounts.length).toBeGreaterThan(4);
    expect(amounts, tiers).toEqual(amounts.toSorted((one: number, other: number) => one - other));
  }
});

describe('every parameter of the SDK narrows', () => {
  const some = (n: number) => expect(n).toBeGreaterThan(0);
  const none = (n: number) => expect(n).toBe(0);

  test('customers and members', async () => {
    const found = async (query: object) =>
      (await polar.customers.list({ organizationId, ...query })).result.items.length;
    some(await found({ query: 'Ada', active: true }));
    some(await found({ active: false }));
    none(await found({ active: false, email: stage.email }));
    none(await found({ metadata: { plan: 'pro' } }));
    none(await found({ email: 'nobody@example.com' }));
    some(
      (await polar.members.listMembers({ externalCustomerId, role: 'owner' })).result.items.length,
    );
    none((await polar.members.listMembers({ externalCustomerId: 'nobody' })).result.items.length);
  });

  test('subscriptions', async () => {
    const found = async (query: object) =>
      (await polar.subscriptions.list({ organizationId, productId, ...query })).result.items.length;
    some(await found({ customerId, externalCustomerId, status: 'active', active: true }));
    some(await found({ cancelAtPeriodEnd: false, status: ['active', 'trialing'] }));
    none(await found({ customerCancellationReason: 'too_expensive' }));
    none(await found({ canceledAtAfter: new Date(0), canceledAtBefore: new Date() }));
    none(await found({ discountId: crypto.randomUUID() }));
    none(await found({ metadata: { plan: 'pro' } }));
  });

  test('orders', async () => {
    const found = async (query: object) =>
      (await polar.orders.list({ organizationId, customerId, ...query })).result.items.length;
    some(await found({ productId: stage.licenceId, externalCustomerId }));
    some(await found({ productBillingType: 'one_time' }));
    some(await found({ productBillingType: ['recurring', 'one_time'] }));
    none(await found({ productBillingType: 'recurring' }));
    for (const of of ['discountId', 'checkoutId', 'subscriptionId']) {
      none(await found({ [of]: crypto.randomUUID() }));
    }
  });

  test('products and organizations', async () => {
    const found = async (query: object) =>
      (await polar.products.list({ organizationId, ...query })).result.items.length;
    some(await found({ id: productId, query: 'Studio', isArchived: false, isRecurring: true }));
    some(await found({ visibility: ['public', 'draft'] }));
    none(await found({ visibility: ['private'] }));
    none(await found({ benefitId: crypto.randomUUID() }));
    const slug = stage.organization.slug;
    const named = (asked: string) => polar.organizations.listOrganizations({ slug: asked });
    some((await named(slug)).result.items.length);
    none((await named(`${slug}-other`)).result.items.length);
  });

  test('a purchaser’s subscriptions and orders', async () => {
    const mine = { customerSession: stage.ownerSession };
    const { customerPortal: portal } = polar;
    const subscriptions = async (query: object) =>
      (await portal.subscriptions.list(mine, query)).result.items.length;
    some(await subscriptions({ productId, active: true, query: 'studio' }));
    none(await subscriptions({ query: '%' }));
    const orders = async (query: object) =>
      (await portal.orders.list(mine, query)).result.items.length;
    some(await orders({ productBillingType: 'one_time', query: 'field guide' }));
    none(await orders({ subscriptionId: crypto.randomUUID() }));
  });
});

test('a page is at most 100, begins with 1, and an unknown key of a sorting is refused', async () => {
  const { token } = stage;
  const large = await send('GET /v1/customers/?limit=5000', { token });
  expect(large.status).toBe(200);
  for (const odd of ['page=0', 'limit=0', 'page=x', 'sorting=colour', 'status=odd']) {
    const { status } = await send(`GET /v1/subscriptions/?${odd}`, { token });
    expect(status, odd).toBe(422);
  }
});

test('nobody has a payment method, and an organization shows to anybody what it sells', async () => {
  const { organization, licence, product } = stage;
  for (const page of [
    await polar.customers.listPaymentMethods({ id: customerId }),
    await polar.customers.listPaymentMethodsExternal({ externalId: externalCustomerId }),
  ]) {
    expect(page.result).toMatchObject({ items: [], pagination: { totalCount: 0, maxPage: 0 } });
  }
  const shown = await new Polar({ serverURL: url }).customerPortal.organizations.get({
    slug: organization.slug,
  });
  expect(shown.organization).toMatchObject({ id: organizationId, slug: organization.slug });
  expect(shown.products.map(({ id }) => id).sort()).toEqual([licence.id, product.id].sort());
  expect(JSON.stringify(shown)).not.toContain(stage.email);
  const nobody = await send('GET /v1/customer-portal/organizations/nobody');
  expect(nobody).toMatchObject({ status: 404, body: { error: 'ResourceNotFound' } });
});

test('a customer’s state tells what it has now, by either id', async () => {
  const token = stage.token;
  const state = await polar.customers.getState({ id: customerId });
  expect(await polar.customers.getStateExternal({ externalId: externalCustomerId })).toEqual(state);
  expect(state.activeSubscriptions.map(({ id }) => id)).toContain(stage.subscriptionId);
  expect(state.grantedBenefits.map(({ id }) => id)).toEqual([stage.grantId]);
  const [seat] = await sql`select seat_id from benefit_grants where id = ${stage.grantId}`;
  await send(`DELETE /v1/customer-seats/${seat?.seat_id}`, { token });
  const after = await polar.customers.getState({ id: customerId });
  expect(after.grantedBenefits).toEqual([]);
});

test('tables are exported whole, for this organization alone, and execute nothing', async () => {
  const formula = '=HYPERLINK("https://evil.example")';
  const other = await setStage(opened);
  await sql`update customers set name = ${formula} where id = ${customerId}`;
  const lines = (text: string) => text.replace('\ufeff', '').trim().split('\r\n');
  const customers = await polar.customers.export({ organizationId });
  expect(lines(customers)[0]).toBe('"ID","External ID","Email","Name","Type","Created At"');
  expect(lines(customers)[1]).toContain(`"${customerId}"`);
  expect(customers).toContain(`"'=HYPERLINK`);
  expect(customers).not.toContain(other.customerId);
  const subscriptions = await polar.subscriptions.export({});
  expect(lines(subscriptions).length).toBeGreaterThan(5);
  expect(subscriptions).not.toContain(other.subscriptionId);
  const orders = await polar.orders.export({ productId: stage.licenceId });
  expect(lines(orders)[1]).toMatch(
    new RegExp(`^"${stage.orderId}",.*"Field Guide Licence",3,\\d+,`),
  );
  expect(lines(await polar.orders.export({ productId }))).toHaveLength(1);
  const rows = async (path: string) =>
    lines(String((await send(`GET /v1/${path}`, { token: stage.token })).body)).length - 1;
  const since = '2000-01-01T00:00:00Z';
  expect(await rows(`orders/export?status=paid&created_after=${since}`)).toBe(1);
  expect(await rows(`orders/export?created_before=${since}`)).toBe(0);
  expect(await rows(`subscriptions/export?product_id=${productId}&status=active`)).toBeGreaterThan(
    0,
  );
  expect(await rows(`subscriptions/export?started_after=${since}&started_before=${since}`)).toBe(0);
  expect(await rows('subscriptions/export?cancel_at_period_end=true')).toBe(0);
  const [row] = await db.$client`select count(*)::int as count from subscriptions
    where organization_id = ${organizationId}`;
  expect(lines(subscriptions)).toHaveLength(row?.count + 1);
});

test('an export of 2,500 customers has each of them once', async () => {
  await sql`insert into customers (organization_id, type, name)
    select ${organizationId}, 'team', 'Team ' || n from generate_series(1, 2500) n`;
  const { body } = await send('GET /v1/customers/export', { token: stage.token });
  const ids = String(body).match(/^"[0-9a-f-]{36}"/gm) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(2_500);
});
