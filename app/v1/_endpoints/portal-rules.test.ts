import { describe, expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { freshAddress } from '#domain/test/world.ts';
import { billingOnly, missing, notPermitted, openPortal, portal } from '../_test/portal.ts';

const { sql, keys, send, stage, customerSession } = await openPortal();

describe('seats', () => {
  test('R99, W16: who manages sees all seats of a purchase, a plain member the own ones', async () => {
    const { billing, plain, subscriptionId, seatId, orderId } = await stage();
    const list = `GET ${portal}/seats?subscription_id=${subscriptionId}`;
    for (const token of billing) {
      expect((await send(list, { token })).body.seats).toHaveLength(2);
    }
    const own = (await send(list, { token: plain })).body;
    expect(own.seats.map(({ id }: { id: string }) => id)).toEqual([seatId]);
    expect(own).toMatchObject({ total_seats: 9, available_seats: 7 });
    const nothing = await send(`GET ${portal}/seats?order_id=${orderId}`, { token: plain });
    expect(nothing.body.seats).toEqual([]);
    expect((await send(`GET ${portal}/seats`, { token: plain })).status).toBe(400);
  });

  test('R100: who manages assigns, sends again and revokes; a plain member none of it', async () => {
    const {
      billing,
      plain,
      subscriptionId: subscription_id,
      seatId,
      claimedSeatId,
    } = await stage();
    for (const token of billing) {
      const body = { subscription_id, email: freshAddress() };
      const { status, body: seat } = await send(`POST ${portal}/seats`, { token, body });
      expect(status).toBe(200);
      expect((await send(`POST ${portal}/seats/${seat.id}/resend`, { token })).status).toBe(200);
      expect((await send(`DELETE ${portal}/seats/${seat.id}`, { token })).body.status).toBe(
        'revoked',
      );
    }
    const body = { subscription_id, email: freshAddress() };
    for (const [what, given] of [
      [`POST ${portal}/seats`, { body }],
      [`POST ${portal}/seats/${seatId}/resend`, {}],
      [`DELETE ${portal}/seats/${claimedSeatId}`, {}],
    ] as const) {
      expect(await send(what, { token: plain, ...given })).toMatchObject(notPermitted(billingOnly));
    }
  });

  test('R18: an immediate claim is a manager’s to give, too', async () => {
    const { owner, subscriptionId: subscription_id } = await stage();
    const body = { subscription_id, email: freshAddress(), immediate_claim: true };
    const { body: seat } = await send(`POST ${portal}/seats`, { token: owner, body });
    expect(seat.status).toBe('claimed');
  });

  test('R105, R110: the subscriptions of the seats that one has claimed; owning is not claiming', async () => {
    const { owner, plain, seatId, subscriptionId } = await stage();
    const claimed = async (token: string) =>
      (await send(`GET ${portal}/seats/subscriptions`, { token })).body.items;
    expect(await claimed(owner)).toEqual([]);
    expect(await claimed(plain)).toEqual([]);
    const invitation_token = invitationToken(keys.invitation, { seatId, number: 1 });
    await send('POST /v1/customer-seats/claim', { body: { invitation_token } });
    expect(await claimed(plain)).toMatchObject([{ id: subscriptionId }]);
  });

  test('R109: another customer’s seat, purchase or checkout is not there', async () => {
    const [mine, other] = [await stage(), await stage()];
    const token = mine.owner;
    const email = freshAddress();
    for (const [what, body] of [
      [`GET ${portal}/seats?subscription_id=${other.subscriptionId}`, undefined],
      [`GET ${portal}/subscriptions/${other.subscriptionId}`, undefined],
      [`GET ${portal}/orders/${other.orderId}`, undefined],
      [`DELETE ${portal}/seats/${other.seatId}`, undefined],
      [`POST ${portal}/seats/${other.seatId}/resend`, undefined],
      [`POST ${portal}/seats`, { subscription_id: other.subscriptionId, email }],
    ] as const) {
      expect(await send(what, { token, body }), what).toMatchObject(missing);
    }
    const checkout = { checkout_id: crypto.randomUUID(), email };
    expect(await send(`POST ${portal}/seats`, { token, body: checkout })).toMatchObject({
      status: 404,
      body: { detail: 'No subscription or order found for this checkout' },
    });
  });
});

describe('purchases', () => {
  test('R101: who manages changes the count and cancels; a plain member is told why not', async () => {
    const { billing, plain, subscriptionId } = await stage();
    const path = `${portal}/subscriptions/${subscriptionId}`;
    for (const [at, token] of billing.entries()) {
      const body = { seats: 10 + at };
      const changed = await send(`PATCH ${path}`, { token, body });
      expect(changed.body).toMatchObject({ seats: 10 + at });
    }
    const denied = notPermitted(billingOnly);
    expect(await send(`PATCH ${path}`, { token: plain, body: { seats: 3 } })).toMatchObject(denied);
    expect(await send(`DELETE ${path}`, { token: plain })).toMatchObject(denied);
    const { body } = await send(`DELETE ${path}`, { token: billing[0] });
    expect(body).toMatchObject({ status: 'active', cancel_at_period_end: true });
  });

  test('R74: where the organization doesn’t let them, purchasers change no count', async () => {
    const { owner, token, organizationId, subscriptionId } = await stage();
    const settings = { customer_portal_settings: { subscription: { update_seats: false } } };
    await send(`PATCH /v1/organizations/${organizationId}`, { token, body: settings });
    const path = `${portal}/subscriptions/${subscriptionId}`;
    expect(await send(`PATCH ${path}`, { token: owner, body: { seats: 10 } })).toMatchObject({
      status: 403,
      body: {
        error: 'UpdateSubscriptionSeatsNotAllowed',
        detail: 'Updating subscription seats is not allowed.',
      },
    });
    expect((await send(`GET ${path}`, { token: owner })).body.product.organization).toMatchObject({
      customer_portal_settings: { subscription: { update_seats: false } },
    });
  });

  test('R102: every role reads what its customer has bought', async () => {
    const { billing, plain, subscriptionId, orderId } = await stage();
    for (const token of [...billing, plain]) {
      const read = async (what: string) => (await send(`GET ${portal}/${what}`, { token })).body;
      expect((await read('subscriptions/')).items).toMatchObject([{ id: subscriptionId }]);
      expect((await read('orders/')).items).toMatchObject([{ id: orderId }]);
      expect(await read(`subscriptions/${subscriptionId}`)).not.toHaveProperty('customer');
      expect(await read(`orders/${orderId}`)).not.toHaveProperty('metadata');
    }
  });
});

describe('a session', () => {
  test('R111: is the portal’s, and a program’s token is the program’s', async () => {
    const { owner, token, subscriptionId } = await stage();
    const unauthorized = { status: 401, body: { error: 'Unauthorized' } };
    const query = `seats?subscription_id=${subscriptionId}`;
    expect(await send(`GET ${portal}/${query}`, { token })).toMatchObject(unauthorized);
    const merchants = await send(`GET /v1/customer-${query}`, { token: owner });
    expect(merchants).toMatchObject(unauthorized);
  });

  test('R112: lasts an hour, and ends with its member', async () => {
    const { owner, plain, customerId, memberId, token } = await stage();
    const see = (session: string) =>
      send(`GET ${portal}/customer-session/introspect`, { token: session });
    const left = Date.parse((await see(owner)).body.expires_at) - Date.now();
    expect(left).toBeGreaterThan(59 * 60_000);
    expect(left).toBeLessThanOrEqual(60 * 60_000);
    await send(`DELETE /v1/customers/${customerId}/members/${memberId}`, { token });
    const over = { status: 401, body: { error: 'invalid_token' } };
    expect(await see(plain)).toMatchObject(over);
    await sql`update portal_sessions set expires_at = now()`;
    expect(await see(owner)).toMatchObject(over);
  });

  test('R99 to R102: a customer’s session does as its owner, where there are no members', async () => {
    const built = await stage();
    const token = await customerSession(built);
    expect(token).toMatch(/^usher_cst_/);
    const { subscriptionId: subscription_id } = built;
    const body = { subscription_id, email: freshAddress() };
    expect((await send(`POST ${portal}/seats`, { token, body })).status).toBe(200);
    const list = await send(`GET ${portal}/seats?subscription_id=${subscription_id}`, { token });
    expect(list.body.seats).toHaveLength(3);
    const who = await send(`GET ${portal}/customer-session/user`, { token });
    expect(who.body).toMatchObject({ type: 'customer', member_id: null, role: null });
  });
});
