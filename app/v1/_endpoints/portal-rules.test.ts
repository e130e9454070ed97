import { describe, expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';
import { setStage } from '../_test/stage.ts';

const opened = await openApi();
const { sql, keys, send } = opened;
const portal = '/v1/customer-portal';

const notPermitted = (detail: string) => ({ status: 403, body: { error: 'NotPermitted', detail } });
const billingOnly = 'Only owners and billing managers can access billing features.';
const missing = { status: 404, body: { error: 'ResourceNotFound' } };
const unacceptable = (msg: string) => ({ status: 422, body: { detail: [{ msg }] } });

async function stage() {
  const set = await setStage(opened);
  await sql`update subscriptions set seats = 9 where id = ${set.subscriptionId}`;
  const [owner, manager, plain] = [set.ownerSession, set.managerSession, set.plainSession];
  return { ...set, owner, manager, plain, billing: [owner, manager] };
}

/** The session that the merchant opens where an organization has no members. */
async function customerSession({
  organizationId,
  customerId,
  token,
}: Awaited<ReturnType<typeof stage>>) {
  await sql`update organizations set member_model_enabled = false where id = ${organizationId}`;
  const body = { customer_id: customerId };
  return (await send('POST /v1/customer-sessions/', { token, body })).body.token as string;
}

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

describe('the team', () => {
  test('R103: is who manages’ to see and to change, in a member’s session', async () => {
    const built = await stage();
    const { billing, plain, memberId } = built;
    for (const token of billing) {
      expect((await send(`GET ${portal}/members`, { token })).status).toBe(200);
    }
    const denied = notPermitted('Insufficient role for this operation');
    for (const what of ['GET members', 'POST members', 'PATCH members/x', 'DELETE members/x']) {
      const request = what.replace('members', `${portal}/members`).replace('/x', `/${memberId}`);
      const body = { email: freshAddress() };
      const given = { token: plain, ...(/POST|PATCH/.test(what) && { body }) };
      expect(await send(request, given), what).toMatchObject(denied);
    }
    const legacy = await customerSession(built);
    expect(await send(`GET ${portal}/members`, { token: legacy })).toMatchObject({
      status: 401,
      body: { error: 'Unauthorized' },
    });
  });

  test('R104, R97: only the owner hands ownership on, and becomes a billing manager', async () => {
    const { owner, manager, managerId, memberId, ownerId } = await stage();
    const promote = (token: string, id: string) =>
      send(`PATCH ${portal}/members/${id}`, { token, body: { role: 'owner' } });
    expect(await promote(manager, memberId)).toMatchObject(
      unacceptable('Only the owner can transfer ownership.'),
    );
    expect((await promote(owner, managerId)).body).toMatchObject({ id: managerId, role: 'owner' });
    const { body } = await send(`GET ${portal}/members?limit=100`, { token: manager });
    const former = body.items.find(({ id }: { id: string }) => id === ownerId);
    expect(former.role).toBe('billing_manager');
  });

  test('R106: one person has no team', async () => {
    const built = await stage();
    const { token } = built;
    const { body: customer } = await send('POST /v1/customers', {
      token,
      body: { email: freshAddress() },
    });
    const body = { customer_id: customer.id };
    const { body: session } = await send('POST /v1/customer-sessions/', { token, body });
    const answer = await send(`POST ${portal}/members`, {
      token: session.token,
      body: { email: freshAddress() },
    });
    expect(answer).toMatchObject({ status: 403, body: { error: 'NotPermitted' } });
  });

  test('R107: a colleague is added once, as a member unless told, and never as the owner', async () => {
    const { owner } = await stage();
    const add = (body: object) => send(`POST ${portal}/members`, { token: owner, body });
    const email = freshAddress();
    const { status, body: member } = await add({ email, name: 'Grace' });
    expect(status).toBe(201);
    expect(member).toMatchObject({ email, name: 'Grace', role: 'member' });
    expect(member).not.toHaveProperty('customer_id');
    const again = await add({ email: email.toUpperCase(), role: 'billing_manager' });
    expect(again).toMatchObject({ status: 201, body: member });
    expect((await add({ email: freshAddress(), role: 'owner' })).status).toBe(422);
  });

  test('R108: nobody changes the own role or removes themselves, but may change the own name', async () => {
    const { owner, ownerId, manager, managerId } = await stage();
    const change = (body: object) =>
      send(`PATCH ${portal}/members/${managerId}`, { token: manager, body });
    expect(await change({ role: 'member' })).toMatchObject(
      unacceptable('You cannot modify your own role.'),
    );
    expect((await change({ role: 'billing_manager' })).status).toBe(200);
    expect((await change({ name: 'Margaret' })).body.name).toBe('Margaret');
    for (const [token, id] of [
      [manager, managerId],
      [owner, ownerId],
    ]) {
      const left = await send(`DELETE ${portal}/members/${id}`, { token: String(token) });
      expect(left).toMatchObject(unacceptable('You cannot remove yourself from the team.'));
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
