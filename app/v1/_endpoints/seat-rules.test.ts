import { describe, expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, keys, send, tokenOf } = await openApi();
const withoutMembers = { organization: { memberModelEnabled: false } };

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const token = await tokenOf(built.organization);
  const subscription_id = built.subscription.id;
  const of = '/v1/customer-seats';
  return {
    ...built,
    token,
    subscription_id,
    assign: (given: object) =>
      send(`POST ${of}`, { token, body: { subscription_id, email: freshAddress(), ...given } }),
    to: (recipient: object, purchase: object = { subscription_id }) =>
      send(`POST ${of}`, { token, body: { ...purchase, ...recipient } }),
    resend: (id: string) => send(`POST ${of}/${id}/resend`, { token }),
    revoke: (id: string) => send(`DELETE ${of}/${id}`, { token }),
    list: async () => (await send(`GET ${of}?subscription_id=${subscription_id}`, { token })).body,
    member: async (given: object) =>
      (
        await send(`POST /v1/customers/${built.customerId}/members`, {
          token,
          body: { email: freshAddress(), ...given },
        })
      ).body,
    customer: async (given: object) =>
      (await send('POST /v1/customers', { token, body: given })).body,
    told: async (seatId: string) =>
      (await sql`select type from events where seat_id = ${seatId} order by id`).map(
        ({ type }) => type,
      ),
  };
}

const claim = (seatId: string, number = 1) =>
  send('POST /v1/customer-seats/claim', {
    body: { invitation_token: invitationToken(keys.invitation, { seatId, number }) },
  });
const says = (status: number, error: string, detail?: string) => ({
  status,
  body: { error, ...(detail !== undefined && { detail }) },
});

describe('counting', () => {
  test('R7, R8, R9, R10: live seats take places, expired ones too; ended ones and the buyer none', async () => {
    const { assign, revoke, list } = await world();
    expect(await list()).toEqual({ seats: [], available_seats: 3, total_seats: 3 });
    const { body: pending } = await assign({});
    await assign({ immediate_claim: true });
    expect((await list()).available_seats).toBe(1);
    await sql`update customer_seats set invitation_token_expires_at = now() where id = ${pending.id}`;
    expect((await list()).available_seats).toBe(1);
    await revoke(pending.id);
    const after = await list();
    expect(after).toMatchObject({ available_seats: 2, total_seats: 3 });
    expect(after.seats).toHaveLength(2);
  });
});

describe('assigning', () => {
  test('R13, R14: what stands in the way is said in its order: full before duplicate and recipient', async () => {
    const { assign, to, subscription_id } = await world({ subscription: { seats: 1 } });
    const { body: bob } = await assign({});
    const full = says(400, 'SeatNotAvailable', `No available seats for ${subscription_id}`);
    for (const recipient of [
      { email: bob.email },
      { email: freshAddress() },
      { member_id: crypto.randomUUID() },
      { customer_id: crypto.randomUUID() },
    ]) {
      expect(await to(recipient)).toMatchObject(full);
    }
    const nothing = { subscription_id: crypto.randomUUID() };
    expect(await to({ email: bob.email }, nothing)).toMatchObject(says(404, 'ResourceNotFound'));
    expect((await to({}, nothing)).status).toBe(422);
  });

  test('R18: an immediate claim is claimed, with no link, no expiry and one event', async () => {
    const { assign, told } = await world();
    const { body: seat } = await assign({ immediate_claim: true });
    expect(seat).toMatchObject({
      status: 'claimed',
      claimed_at: expect.any(String),
      invitation_token_expires_at: null,
    });
    expect(await told(seat.id)).toEqual(['customer_seat.claimed']);
    expect(await claim(seat.id)).toMatchObject(says(400, 'InvalidInvitationToken'));
  });

  test('R19, R40: after a revoke the place is another seat’s: an id is one person’s for ever', async () => {
    const { assign, revoke, list } = await world({ subscription: { seats: 1 } });
    const { body: bob } = await assign({ metadata: { team: 'blue' } });
    await revoke(bob.id);
    const { body: carol } = await assign({});
    expect(carol.id).not.toBe(bob.id);
    const former = (await list()).seats.find(({ id }: { id: string }) => id === bob.id);
    expect(former).toMatchObject({ email: bob.email, seat_metadata: { team: 'blue' } });
  });

  test('R33: no answer shows the link, which lives as long as the organization says', async () => {
    const { assign, list } = await world({ organization: { invitationLifetimeHours: 2 } });
    const { body: seat } = await assign({});
    const link = invitationToken(keys.invitation, { seatId: seat.id, number: 1 });
    expect(JSON.stringify([seat, await list()])).not.toContain(link.split('.')[2]);
    const lives = Date.parse(seat.invitation_token_expires_at) - Date.parse(seat.created_at);
    expect(lives).toBe(2 * 60 * 60 * 1_000);
  });
});

describe('the recipient, with the member model', () => {
  test('R20, R26: an address finds a member in any case, or makes one', async () => {
    const { assign, member, customerId } = await world();
    const bob = await member({ name: 'Bob' });
    const { body: seat } = await assign({ email: bob.email.toUpperCase() });
    expect(seat).toMatchObject({ customer_id: customerId, member_id: bob.id, email: bob.email });
    const { body: fresh } = await assign({});
    expect(fresh.member).toMatchObject({ role: 'member', customer_id: customerId });
  });

  test('R21: a member id is a live member’s of the buyer', async () => {
    const { to, member, token, customerId } = await world();
    const other = await world();
    const [bob, gone, stranger] = [await member({}), await member({}), await other.member({})];
    await send(`DELETE /v1/customers/${customerId}/members/${gone.id}`, { token });
    expect((await to({ member_id: bob.id })).body.member_id).toBe(bob.id);
    for (const id of [stranger.id, gone.id, crypto.randomUUID()]) {
      const refused = says(404, 'MemberNotFound', `Member not found: ${id}`);
      expect(await to({ member_id: id })).toMatchObject(refused);
    }
  });

  test('R22, R23: an external member id finds, links, makes, or contradicts', async () => {
    const { to, member } = await world({ subscription: { seats: 9 } });
    expect(await to({ external_member_id: 'e-1' })).toMatchObject(
      says(404, 'MemberNotFound', 'Member not found: e-1'),
    );
    const bob = await member({ external_id: 'e-1' });
    const carol = await member({});
    expect((await to({ external_member_id: 'e-1' })).body.member_id).toBe(bob.id);
    const mismatch = says(400, 'MemberEmailMismatch');
    expect(await to({ external_member_id: 'e-1', email: carol.email })).toMatchObject(mismatch);
    expect(await to({ external_member_id: 'e-2', email: bob.email })).toMatchObject(mismatch);
    const linked = await to({ external_member_id: 'e-2', email: carol.email.toUpperCase() });
    expect(linked.body.member).toMatchObject({ id: carol.id, external_id: 'e-2' });
    const both = { external_member_id: 'e-3', email: freshAddress() };
    expect((await to(both)).body.member).toMatchObject({ external_id: 'e-3', email: both.email });
  });

  test('R25: one live seat of a purchase for a person, and one more of another purchase', async () => {
    const { assign, to, order } = await world();
    const { body: bob } = await assign({});
    const again = bob.email.replace('person', 'PERSON');
    expect(await assign({ email: again })).toMatchObject(
      says(400, 'SeatAlreadyAssigned', `Seat already assigned to customer ${again}`),
    );
    const { id: order_id } = await order();
    expect((await to({ email: bob.email }, { order_id })).status).toBe(200);
  });

  test('R32: the address of a removed member is a new member’s', async () => {
    const { assign, token, customerId } = await world();
    const { body: bob } = await assign({});
    await send(`DELETE /v1/customers/${customerId}/members/${bob.member_id}`, { token });
    const { status, body: again } = await assign({ email: bob.email });
    expect(status).toBe(200);
    expect(again.member_id).not.toBe(bob.member_id);
  });
});

describe('the recipient, without the member model', () => {
  test('R27: named in exactly one way', async () => {
    const { to, customerId } = await world(withoutMembers);
    const odd = [
      {},
      { email: freshAddress(), customer_id: customerId },
      { customer_id: customerId, external_customer_id: 'e' },
    ];
    for (const recipient of odd) expect((await to(recipient)).status).toBe(422);
  });

  test('R29, R30, R31: the seat shows the holder’s own customer; the buyer stays what it is', async () => {
    const { to, customer, customerId, token } = await world(withoutMembers);
    const typeOf = async () =>
      (await send(`GET /v1/customers/${customerId}`, { token })).body.type as string;
    const before = await typeOf();
    const bob = await customer({ email: freshAddress(), external_id: 'crm-bob' });
    const { body: seat } = await to({ external_customer_id: 'crm-bob' });
    expect(seat).toMatchObject({ customer_id: bob.id, member: { customer_id: customerId } });
    for (const again of [{ customer_id: bob.id }, { email: bob.email }]) {
      expect(await to(again)).toMatchObject(says(400, 'SeatAlreadyAssigned'));
    }
    expect(await typeOf()).toBe(before);
  });
});

describe('an invitation', () => {
  test('R6: knowing the link is enough, and no other token helps or hinders', async () => {
    const { assign } = await world();
    const { body: seat } = await assign({});
    const token = invitationToken(keys.invitation, { seatId: seat.id, number: 1 });
    const look = `GET /v1/customer-seats/claim/${token}`;
    expect((await send(look)).status).toBe(200);
    expect((await send(look, { token: 'usher_nonsense' })).status).toBe(200);
    expect((await claim(seat.id)).status).toBe(200);
  });

  test('R43, R44, R46: is sent again while it waits, to the holder, and with a new life', async () => {
    const { assign, resend, revoke, told } = await world();
    const { body: seat } = await assign({});
    await sql`update customer_seats set invitation_token_expires_at = now() where id = ${seat.id}`;
    const { status, body: again } = await resend(seat.id);
    expect(status).toBe(200);
    expect(again).toMatchObject({ id: seat.id, status: 'pending', email: seat.email });
    expect(Date.parse(again.invitation_token_expires_at)).toBeGreaterThan(Date.now());
    expect(await told(seat.id)).toEqual(['customer_seat.assigned', 'customer_seat.resent']);
    expect(await claim(seat.id, 1)).toMatchObject(says(400, 'InvalidInvitationToken'));
    expect((await claim(seat.id, 2)).status).toBe(200);
    const { body: revoked } = await assign({});
    await revoke(revoked.id);
    for (const id of [seat.id, revoked.id]) {
      const refused = says(400, 'SeatNotPending', 'Seat is not in pending status');
      expect(await resend(id)).toMatchObject(refused);
    }
  });

  test('R38: a claim needs no more than the seat: its member is there already', async () => {
    const { assign } = await world();
    const { body: seat } = await assign({});
    expect((await claim(seat.id)).body.seat.member).toMatchObject({ id: seat.member_id });
  });
});

describe('a revoke', () => {
  test('R47, R50, R51: ends the seat, frees its place and keeps the member', async () => {
    const { assign, revoke, list, token, customerId } = await world();
    const { body: seat } = await assign({ immediate_claim: true });
    const { status, body: revoked } = await revoke(seat.id);
    expect(status).toBe(200);
    expect(revoked).toMatchObject({
      status: 'revoked',
      revoked_at: expect.any(String),
      claimed_at: seat.claimed_at,
      customer_id: null,
      member_id: null,
      email: seat.email,
    });
    expect(await list()).toMatchObject({ available_seats: 3, total_seats: 3 });
    const member = `GET /v1/customers/${customerId}/members/${seat.member_id}`;
    expect((await send(member, { token })).body).toMatchObject({ email: seat.email });
  });

  test('R48: again, it answers the same and tells nobody', async () => {
    const { assign, revoke, told } = await world();
    const { body: seat } = await assign({});
    const first = await revoke(seat.id);
    expect(await revoke(seat.id)).toMatchObject({ status: 200, body: first.body });
    expect(await told(seat.id)).toEqual(['customer_seat.assigned', 'customer_seat.revoked']);
  });
});
