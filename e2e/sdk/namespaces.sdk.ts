import { createPolar } from '@polar-sh/sdk/2026-10';
import { stage } from '../stage/stage.ts';
import { openShop } from './shop.ts';
import { expect, test } from './test.ts';

test('the published SDK reaches every namespace of the contract', async ({ db, world }) => {
  const shop = await openShop(db);
  const polar = createPolar({ accessToken: shop.token, baseUrl: stage().portalUrl });
  const [ada, bob] = [await world.person('Ada'), await world.person('Bob')];

  const organization = await polar.organizations.get(shop.id);
  expect(organization.slug).toBe(shop.slug);
  await polar.organizations.update(shop.id, { name: 'Shop & Co' });

  const tiers = [{ min_seats: 1, price_per_seat: 500 }];
  const prices = [{ amount_type: 'seat_based' as const, seat_tiers: { tiers } }];
  const product = await polar.products.create({
    name: 'Studio Pro',
    recurring_interval: 'month',
    prices,
  });
  const licence = await polar.products.create({ name: 'Licence', prices });
  const benefit = await polar.benefits.create({
    type: 'custom',
    description: 'A note',
    properties: { note: 'Room 12' },
  });
  await polar.products.updateBenefits(product.id, { benefits: [benefit.id] });
  expect((await polar.products.get(product.id)).benefits).toHaveLength(1);
  await polar.products.update(licence.id, { description: 'For ever' });

  const customer = await polar.customers.create({
    type: 'team',
    external_id: `crm-${shop.slug}`,
    owner: { email: ada.email },
  });
  await polar.customers.update(customer.id, { name: 'Analytical Engines' });
  const external = String(customer.external_id);
  expect((await polar.customers.getExternal(external)).name).toBe('Analytical Engines');
  await polar.customers.updateExternal(external, { metadata: { plan: 'pro' } });
  const grace = await polar.customers.members.create(customer.id, {
    email: bob.email,
    external_id: 'grace',
  });
  await polar.customers.members.update(customer.id, grace.id, { name: 'Grace' });
  const byExternal = await polar.customers.members.getExternal(external, 'grace');
  expect(byExternal).toMatchObject({ id: grace.id, name: 'Grace' });

  const opened = await polar.subscriptions.create({
    product_id: product.id,
    customer_id: customer.id,
  });
  await polar.subscriptions.update(opened.id, { seats: 3 });
  const order = await polar.orders.create({ product_id: licence.id, customer_id: customer.id });
  expect((await polar.orders.get(order.id)).status).toBe('paid');
  const seat = await polar.customerSeats.assignSeat({
    subscription_id: opened.id,
    external_member_id: 'grace',
    immediate_claim: true,
  });
  const { items: grants } = await polar.benefitGrants.list({ customer_id: customer.id });
  expect(grants).toMatchObject([{ member_id: grace.id, is_granted: true }]);
  expect((await polar.benefits.grants(benefit.id)).items).toHaveLength(1);
  const state = await polar.customers.getState(customer.id);
  expect(state.active_subscriptions.map(({ id }) => id)).toEqual([opened.id]);
  expect(state.granted_benefits).toHaveLength(1);
  expect(await polar.customers.export({})).toContain(customer.id);
  expect(await polar.subscriptions.export({})).toContain(opened.id);
  expect(await polar.orders.export({})).toContain(order.id);
  expect((await polar.customers.listPaymentMethods(customer.id)).items).toEqual([]);

  const { items: owners } = await polar.customers.members.list(customer.id, { role: 'owner' });
  const session = await polar.customerSessions.create({
    customer_id: customer.id,
    member_id: String(owners[0]?.id),
  });
  const asAda = { accessToken: session.token };
  const portal = polar.customerPortal;
  expect((await portal.customers.get(asAda)).id).toBe(customer.id);
  expect((await portal.customerSession.introspect(asAda)).expires_at).toBe(session.expires_at);
  expect((await portal.organizations.get(shop.slug)).products).toHaveLength(2);
  expect((await portal.subscriptions.get(opened.id, asAda)).seats).toBe(3);
  expect((await portal.subscriptions.update(opened.id, { seats: 4 }, asAda)).seats).toBe(4);
  expect((await portal.orders.get(order.id, asAda)).id).toBe(order.id);
  const alan = await world.person('Alan');
  const added = await portal.members.addMember({ email: alan.email }, asAda);
  await portal.members.updateMember(added.id, { role: 'billing_manager' }, asAda);
  await portal.members.removeMember(added.id, asAda);
  const pending = await portal.seats.assignSeat(
    { subscription_id: opened.id, email: alan.email },
    asAda,
  );
  await portal.seats.resendInvitation(pending.id, asAda);
  expect((await portal.seats.revokeSeat(pending.id, asAda)).status).toBe('revoked');
  expect((await portal.subscriptions.cancel(opened.id, asAda)).cancel_at_period_end).toBe(true);

  const graces = await polar.customerSessions.create({
    customer_id: customer.id,
    member_id: grace.id,
  });
  const asGrace = { accessToken: graces.token };
  const claimed = await portal.seats.listClaimedSubscriptions({}, asGrace);
  expect(claimed.items.map(({ id }) => id)).toEqual([opened.id]);
  expect((await portal.benefitGrants.list({}, asGrace)).items).toHaveLength(1);

  await polar.customerSeats.revokeSeat(seat.id);
  await polar.customers.members.delete(customer.id, grace.id);
  await polar.customers.deleteExternal(external);
  await expect(polar.customers.get(customer.id)).rejects.toMatchObject({ statusCode: 404 });
});
