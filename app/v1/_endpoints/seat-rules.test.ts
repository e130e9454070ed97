import { describe, expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { freshAddress } from '#domain/test/world.ts';
import { openSeats, says } from '../_test/seats.ts';

const { sql, keys, send, world, claim } = await openSeats();

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
