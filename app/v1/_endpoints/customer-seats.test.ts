import { describe, expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, keys, send, tokenOf } = await openApi();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const subscription_id = built.subscription.id;
  return { ...built, subscription_id, token: await tokenOf(built.organization) };
}

test('R17: an assignment answers 200 and a pending seat with all fifteen keys', async () => {
  const { token, subscription_id, customerId } = await world();
  const email = freshAddress('bob');
  const { status, body } = await send('POST /v1/customer-seats', {
    token,
    body: { subscription_id, email, metadata: { team: 'blue' }, order_id: null },
  });
  expect(status).toBe(200);
  expect(Object.keys(body)).toHaveLength(15);
  expect(body).toMatchObject({
    subscription_id,
    order_id: null,
    status: 'pending',
    customer_id: customerId,
    email,
    customer_email: email,
    member: { email, role: 'member', customer_id: customerId },
    claimed_at: null,
    seat_metadata: { team: 'blue' },
  });
});

test('R5: a list names its purchase; with both ids the subscription decides', async () => {
  const { token, subscription_id, order } = await world();
  const nameless = await send('GET /v1/customer-seats', { token });
  expect(nameless).toMatchObject({
    status: 400,
    body: {
      error: 'BadRequest',
      detail: 'Either subscription_id or order_id must be provided',
    },
  });
  const { id: order_id } = await order(5);
  const both = await send(
    `GET /v1/customer-seats?subscription_id=${subscription_id}&order_id=${order_id}`,
    { token },
  );
  expect(both.body).toEqual({ seats: [], available_seats: 3, total_seats: 3 });
  const malformed = await send('GET /v1/customer-seats?order_id=7', { token });
  expect(malformed.status).toBe(422);
  expect(malformed.body.detail[0].loc).toEqual(['query', 'order_id']);
});

describe('an invitation', () => {
  test('R35, R36, R37: is looked at without effect, claimed once, and opens a session', async () => {
    const { token, subscription_id, product, organization } = await world();
    const email = freshAddress('bob');
    const { body: seat } = await send('POST /v1/customer-seats', {
      token,
      body: { subscription_id, email },
    });
    const invitation_token = invitationToken(keys.invitation, { seatId: seat.id, number: 1 });
    for (let look = 0; look < 3; look += 1) {
      const { body } = await send(`GET /v1/customer-seats/claim/${invitation_token}`);
      expect(body).toEqual({
        product_name: product.name,
        product_id: product.id,
        organization_name: 'Acme',
        organization_slug: organization.slug,
        customer_email: email,
        can_claim: true,
      });
    }
    const claim = () => send('POST /v1/customer-seats/claim', { body: { invitation_token } });
    const claimed = await claim();
    expect(claimed.status).toBe(200);
    expect(claimed.body.seat).toMatchObject({ id: seat.id, status: 'claimed' });
    expect(claimed.body.customer_session_token).toMatch(/^usher_mst_/);
    expect(await claim()).toMatchObject({
      status: 400,
      body: { error: 'InvalidInvitationToken', detail: 'Invalid or expired invitation token' },
    });
    const gone = await send(`GET /v1/customer-seats/claim/${invitation_token}`);
    expect(gone.status).toBe(404);
  });
});

test('R3, R4: no token, an unknown one, a missing scope, another organization', async () => {
  const { subscription_id, organization } = await world();
  const stranger = await world();
  const list = `GET /v1/customer-seats?subscription_id=${subscription_id}`;
  expect(await send(list)).toMatchObject({ status: 401, body: { error: 'Unauthorized' } });
  expect(await send(list, { token: 'usher_nonsense' })).toMatchObject({
    status: 401,
    body: { error: 'invalid_token' },
  });
  const writer = await tokenOf(organization, ['customer_seats:write']);
  expect(await send(list, { token: writer })).toMatchObject({
    status: 403,
    body: { error: 'insufficient_scope', scope: 'customer_seats:read' },
  });
  expect(await send(list, { token: stranger.token })).toMatchObject({
    status: 404,
    body: { error: 'ResourceNotFound', detail: 'Subscription not found' },
  });
});
