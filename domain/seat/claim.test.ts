import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { expire, invited, key, refusalOf, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { claimSeat } from './claim.ts';
import { claimInfo } from './claim-info.ts';
import { declineSeat } from './decline.ts';
import { requestNewLink } from './request-new-link.ts';
import { resendInvitation } from './resend.ts';
import { revokeSeat } from './revoke.ts';

const { db, sql } = await testDatabase();

async function invitation() {
  const world = await buildWorld(db);
  const source = { subscriptionId: world.subscription.id };
  const seat = await invited(db, world.ada, source);
  const link = { key, token: tokenOf(seat) };
  return { ...world, source, seat, link };
}

async function stateOf(link: { key: typeof key; token: string }) {
  return (await claimInfo(db, link))?.state;
}

describe('opening a link', () => {
  test('R35, W24: tells who invites whom to what, and changes nothing', async () => {
    const { link, seat, email } = await invitation();
    const before = await sql`select s.*, s.xmin from customer_seats s where id = ${seat.id}`;
    for (let scan = 0; scan < 10; scan += 1) await claimInfo(db, link);
    expect(await claimInfo(db, link)).toMatchObject({
      state: 'open',
      email: seat.email,
      inviter: 'Ada Lovelace',
      productName: 'Studio Pro',
      organizationName: 'Acme',
    });
    expect(email).not.toBe(seat.email);
    expect(await sql`select s.*, s.xmin from customer_seats s where id = ${seat.id}`).toEqual(
      before,
    );
  });

  test.each([
    ['', 'nothing'],
    ['nonsense', 'no token'],
    [invitationToken(deriveKeys('x'.repeat(32)).invitation, unknown()), 'another installation’s'],
    [invitationToken(key, unknown()), 'a seat that is not there'],
  ])('an unknown link tells nothing: %s (%s)', async (token) => {
    expect(await claimInfo(db, { key, token })).toBeNull();
    expect(await refusalOf(claimSeat(db, { key, token }))).toBe('InvalidInvitationToken');
  });
});

describe('claiming', () => {
  test('R37: the seat is claimed, the expiry stays, and one event tells it', async () => {
    const { link, seat } = await invitation();
    const claimed = await claimSeat(db, link);
    expect(claimed).toMatchObject({
      id: seat.id,
      status: 'claimed',
      claimedAt: expect.any(Date),
      invitationTokenExpiresAt: seat.invitationTokenExpiresAt,
    });
    const told = await sql`select type from events where seat_id = ${seat.id} order by id`;
    expect(told.map(({ type }) => type)).toEqual([
      'customer_seat.assigned',
      'customer_seat.claimed',
    ]);
  });

  test('R39: nothing has a place for the program or the network address of who claims', async () => {
    const columns = await sql`
      select table_name, column_name, data_type from information_schema.columns
       where table_schema = 'public'
         and (data_type in ('inet', 'cidr') or column_name ~ '(^|_)(ip|agent|browser|remote)(_|$)')`;
    expect(columns).toEqual([]);
    const { link, seat } = await invitation();
    await claimSeat(db, link);
    const [told] = await sql`
      select actor_kind, actor_id, channel from events
       where seat_id = ${seat.id} and type = 'customer_seat.claimed'`;
    expect(told).toEqual({ actor_kind: 'invitee', actor_id: seat.id, channel: 'invitation' });
  });

  test('R36, R37: a link is claimed once', async () => {
    const { link } = await invitation();
    await claimSeat(db, link);
    expect(await refusalOf(claimSeat(db, link))).toBe('InvalidInvitationToken');
    expect(await stateOf(link)).toBe('claimed');
  });

  test('R36: not after its time', async () => {
    const { link, seat } = await invitation();
    await expire(db, seat);
    expect(await refusalOf(claimSeat(db, link))).toBe('InvalidInvitationToken');
    expect(await stateOf(link)).toBe('expired');
  });

  test('R36: not after a revoke', async () => {
    const { ada, link, seat } = await invitation();
    await revokeSeat(db, ada, { seatId: seat.id });
    expect(await refusalOf(claimSeat(db, link))).toBe('InvalidInvitationToken');
    expect(await stateOf(link)).toBe('revoked');
  });

  test('W9: not when the purchase has ended', async () => {
    const { link, subscription } = await invitation();
    await endSubscription(db, operator, { subscriptionId: subscription.id, to: 'past_due' });
    expect(await refusalOf(claimSeat(db, link))).toBe('InvalidInvitationToken');
    expect(await stateOf(link)).toBe('ended');
  });

  test('W2: not with an older link', async () => {
    const { ada, link, seat } = await invitation();
    await resendInvitation(db, ada, { seatId: seat.id });
    expect(await stateOf(link)).toBe('superseded');
    expect(await refusalOf(claimSeat(db, link))).toBe('InvalidInvitationToken');
    expect(await claimSeat(db, { key, token: tokenOf(seat, 2) })).toMatchObject({
      status: 'claimed',
    });
  });
});

describe('R33, W6: the token', () => {
  test('is in no seat, no event and no row of any table', async () => {
    const { link, seat } = await invitation();
    const [, , signature = ''] = link.token.split('.');
    const rows = await sql`
      select to_jsonb(s)::text as row from customer_seats s where id = ${seat.id}
      union all select to_jsonb(e)::text from events e where seat_id = ${seat.id}`;
    const kept = JSON.stringify([seat, ...rows]);
    expect(kept).not.toContain(link.token);
    expect(kept).not.toContain(signature);
  });
});

describe('resending', () => {
  test('R44, R45, W2: renews the expiry, also of an ended invitation, and is told', async () => {
    const { ada, seat } = await invitation();
    await expire(db, seat);
    const resent = await resendInvitation(db, ada, { seatId: seat.id });
    expect(resent).toMatchObject({ id: seat.id, status: 'pending', isExpired: false });
    const [event] = await sql`
      select after ->> 'invitation_number' as number from events
       where seat_id = ${seat.id} and type = 'customer_seat.resent'`;
    expect(event?.number).toBe('2');
  });

  test('R43: only a pending seat', async () => {
    const { ada, link, seat } = await invitation();
    await claimSeat(db, link);
    const resending = () => resendInvitation(db, ada, { seatId: seat.id });
    expect(await refusalOf(resending())).toBe('SeatNotPending claimed');
    await revokeSeat(db, ada, { seatId: seat.id });
    expect(await refusalOf(resending())).toBe('SeatNotPending revoked');
  });
});

describe('the invited person asks for a new link', () => {
  test('W24, W29: with an old link in hand, three times an hour at the most', async () => {
    const { link, seat } = await invitation();
    await expire(db, seat);
    for (let time = 0; time < 3; time += 1) await requestNewLink(db, link);
    expect(await refusalOf(requestNewLink(db, link))).toBe('TooManyRequests');
    expect(await stateOf({ key, token: tokenOf(seat, 4) })).toBe('open');
  });

  test('not for a seat that is claimed or revoked', async () => {
    const { ada, link, seat } = await invitation();
    await revokeSeat(db, ada, { seatId: seat.id });
    expect(await refusalOf(requestNewLink(db, link))).toBe('InvalidInvitationToken');
  });
});

describe('declining', () => {
  test('W24: frees the seat, kills the link, and tells that it was declined', async () => {
    const { ada, link, seat, source } = await invitation();
    expect(await declineSeat(db, link)).toMatchObject({
      status: 'revoked',
      revocation: 'declined',
    });
    expect(await stateOf(link)).toBe('revoked');
    expect(await refusalOf(declineSeat(db, link))).toBe('InvalidInvitationToken');
    expect(await invited(db, ada, source, seat.email)).toMatchObject({ status: 'pending' });
  });

  test('a link that ran out can still say so', async () => {
    const { link, seat } = await invitation();
    await expire(db, seat);
    expect(await declineSeat(db, link)).toMatchObject({ revocation: 'declined' });
  });

  test('is not for an older link, nor for a claimed seat', async () => {
    const { ada, link, seat } = await invitation();
    await resendInvitation(db, ada, { seatId: seat.id });
    expect(await refusalOf(declineSeat(db, link))).toBe('InvalidInvitationToken');
    const newer = { key, token: invitationToken(key, { seatId: seat.id, number: 2 }) };
    await claimSeat(db, newer);
    expect(await refusalOf(declineSeat(db, newer))).toBe('InvalidInvitationToken');
  });
});

function unknown() {
  return { seatId: crypto.randomUUID(), number: 1 };
}
