import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { removeMember } from '#domain/member/remove.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { assignSeats } from './assign-many.ts';
import { revokeSeat } from './revoke.ts';

const { db, sql } = await testDatabase();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

async function eventsOf(seatId: string): Promise<string[]> {
  const rows = await sql`select type from events where seat_id = ${seatId} order by id`;
  return rows.map(({ type }) => type);
}

describe('assigning', () => {
  test('R17: a pending seat, an invitation for 7 days, and one event that tells it', async () => {
    const { ada, source } = await world();
    const seat = await invited(db, ada, source, 'Bob@Example.COM');
    expect(seat).toMatchObject({ status: 'pending', claimedAt: null, email: 'Bob@example.com' });
    const lifetime = Number(seat.invitationTokenExpiresAt) - Number(seat.createdAt);
    expect(lifetime).toBe(7 * 24 * 60 * 60 * 1000);
    expect(await eventsOf(seat.id)).toEqual(['customer_seat.assigned']);
  });

  test('W27: an organization chooses how long its invitations live', async () => {
    const { ada, source } = await world({ organization: { invitationLifetimeHours: 1 } });
    const seat = await invited(db, ada, source);
    expect(Number(seat.invitationTokenExpiresAt) - Number(seat.createdAt)).toBe(60 * 60 * 1000);
  });

  test('R18: claimed at once, without an invitation, and told as claimed only', async () => {
    const { ada, email, source } = await world();
    const seat = await assignSeat(db, ada, { source, recipient: { email }, immediateClaim: true });
    expect(seat).toMatchObject({ status: 'claimed', invitationTokenExpiresAt: null });
    expect(seat.claimedAt).toEqual(seat.createdAt);
    expect(await eventsOf(seat.id)).toEqual(['customer_seat.claimed']);
  });

  test('R19, R40, W8: always a new row; the revoked one keeps its holder', async () => {
    const { ada, source } = await world();
    const bob = await invited(db, ada, source);
    const revoked = await revokeSeat(db, ada, { seatId: bob.id });
    const grace = await invited(db, ada, source);
    expect(grace.id).not.toBe(bob.id);
    expect(revoked).toMatchObject({ email: bob.email, customerEmail: bob.email, memberId: null });
    expect(revoked.member.email).toBe(bob.email);
  });

  test('R12: metadata has 10 keys and 1,024 characters at the most', async () => {
    const { ada, source } = await world();
    const withMetadata = (metadata: Record<string, unknown>) =>
      assignSeat(db, ada, { source, recipient: { email: freshAddress() }, metadata });
    const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`k${n}`, n]));
    expect(await refusalOf(withMetadata(eleven))).toBe('InvalidRequest metadata');
    expect(await refusalOf(withMetadata({ k: 'x'.repeat(1024) }))).toBe('InvalidRequest metadata');
    expect(await refusalOf(withMetadata({ k: 'a\u0000b' }))).toBe('InvalidRequest metadata');
    expect((await withMetadata({ team: 'Blue' })).seatMetadata).toEqual({ team: 'Blue' });
    expect((await withMetadata({})).seatMetadata).toEqual({});
  });

  test('R13, R14: a full purchase is said before a duplicate', async () => {
    const { ada, source } = await world({ subscription: { seats: 1 } });
    const bob = await invited(db, ada, source);
    expect(await refusalOf(invited(db, ada, source, bob.email))).toBe('SeatNotAvailable full');
  });

  test('R15: an order hands out seats once it is paid', async () => {
    const { ada, order } = await world();
    const unpaid = { orderId: (await order(2, false)).id };
    expect(await refusalOf(invited(db, ada, unpaid))).toBe('SeatNotAvailable not_live');
    const paid = { orderId: (await order(2, true)).id };
    expect(await invited(db, ada, paid)).toMatchObject({
      orderId: paid.orderId,
      subscriptionId: null,
    });
  });

  test.each(['canceled', 'past_due', 'unpaid', 'paused'] as const)(
    'W9: a subscription that is %s hands out no seat',
    async (to) => {
      const { ada, source, subscription } = await world();
      await endSubscription(db, operator, { subscriptionId: subscription.id, to });
      expect(await refusalOf(invited(db, ada, source))).toBe('SeatNotAvailable not_live');
    },
  );

  test('R1: seat-based pricing has to be enabled', async () => {
    const { ada, source } = await world({ organization: { seatBasedPricingEnabled: false } });
    expect(await refusalOf(invited(db, ada, source))).toBe('FeatureNotEnabled');
  });

  test('R25: one live seat for a person and purchase, whatever the case of the address', async () => {
    const { ada, order, source } = await world();
    const bob = await invited(db, ada, source);
    expect(await refusalOf(invited(db, ada, source, bob.email.toUpperCase()))).toBe(
      'SeatAlreadyAssigned',
    );
    const elsewhere = { orderId: (await order()).id };
    expect(await invited(db, ada, elsewhere, bob.email)).toMatchObject({ status: 'pending' });
  });
});

describe('the recipient, with the member model', () => {
  test('R20, R26, W17: an address makes a member of the billing customer, and that is told', async () => {
    const { ada, customerId, source } = await world();
    const seat = await invited(db, ada, source);
    expect(seat).toMatchObject({ customerId, member: { customerId, role: 'member' } });
    const told = await sql`
      select type from events where member_id = ${seat.member.id} and seat_id is null`;
    expect(told.map(({ type }) => type)).toEqual(['member.created']);
  });

  test('R20: a member who is known by the address is taken, and not announced again', async () => {
    const { ada, customerId, source } = await world();
    const bob = await addMember(db, ada, { customerId, email: freshAddress('bob'), name: 'Bob' });
    const seat = await invited(db, ada, source, bob.email.toUpperCase());
    expect(seat).toMatchObject({ memberId: bob.id, email: bob.email, member: { name: 'Bob' } });
    const told = await sql`
      select 1 from events where member_id = ${bob.id} and type = 'member.created'`;
    expect(told).toHaveLength(1);
  });

  test('R21: a member id has to be a live member of the billing customer', async () => {
    const { ada, customerId, source } = await world();
    const other = await world();
    const bob = await addMember(db, ada, { customerId, email: freshAddress('bob') });
    const stranger = await addMember(db, other.ada, {
      customerId: other.customerId,
      email: freshAddress(),
    });
    const seat = await assignSeat(db, ada, { source, recipient: { memberId: bob.id } });
    expect(seat.memberId).toBe(bob.id);
    const assigning = (memberId: string) =>
      assignSeat(db, ada, { source, recipient: { memberId } });
    expect(await refusalOf(assigning(stranger.id))).toBe('MemberNotFound');
  });

  test('R22, R23: an external member id finds, links, makes, or contradicts', async () => {
    const { ada, customerId, source } = await world({ subscription: { seats: 9 } });
    const assigning = (recipient: { externalMemberId: string; email?: string }) =>
      assignSeat(db, ada, { source, recipient });
    expect(await refusalOf(assigning({ externalMemberId: 'E1' }))).toBe('MemberNotFound');

    const [email, known] = [freshAddress('new'), freshAddress('known')];
    const made = await assigning({ externalMemberId: 'E1', email });
    expect(made.member).toMatchObject({ externalId: 'E1', email });
    expect(await refusalOf(assigning({ externalMemberId: 'E1', email: known }))).toBe(
      'MemberEmailMismatch',
    );
    await addMember(db, ada, { customerId, email: known });
    const linked = await assigning({ externalMemberId: 'E2', email: known });
    expect(linked.member).toMatchObject({ externalId: 'E2', email: known });
    expect(await refusalOf(assigning({ externalMemberId: 'E3', email: known }))).toBe(
      'MemberEmailMismatch',
    );
    await revokeSeat(db, ada, { seatId: linked.id });
    expect((await assigning({ externalMemberId: 'E2' })).member.email).toBe(known);
  });

  test('R24: a customer id stands for its address; an unknown one is an invalid request', async () => {
    const { ada, customerId, email, source } = await world();
    const seat = await assignSeat(db, ada, { source, recipient: { customerId } });
    expect(seat).toMatchObject({ email, customerId });
    const unknown = { customerId: crypto.randomUUID() };
    expect(await refusalOf(assignSeat(db, ada, { source, recipient: unknown }))).toBe(
      'InvalidSeatAssignmentRequest',
    );
  });

  test('R27: a recipient is named in one way', async () => {
    const { ada, customerId, source } = await world();
    const assigning = (recipient: object) => assignSeat(db, ada, { source, recipient });
    expect(await refusalOf(assigning({}))).toBe('InvalidSeatAssignmentRequest');
    expect(await refusalOf(assigning({ email: freshAddress(), customerId }))).toBe(
      'InvalidSeatAssignmentRequest',
    );
  });

  test('R32: the address of a removed member can be seated again, as a new member', async () => {
    const { ada, source } = await world();
    const first = await invited(db, ada, source);
    await removeMember(db, ada, { memberId: first.member.id });
    const second = await invited(db, ada, source, first.email);
    expect(second.member.id).not.toBe(first.member.id);
  });
});

test('the language of the letters is kept with the seat, and one that nobody speaks is refused', async () => {
  const { ada, subscription } = await buildWorld(db);
  const source = { subscriptionId: subscription.id };
  const seat = await assignSeat(db, ada, {
    source,
    recipient: { email: freshAddress() },
    language: 'pt-BR',
  });
  const [kept] = await sql`select letter_language from customer_seats where id = ${seat.id}`;
  expect(kept).toEqual({ letter_language: 'pt-BR' });
  const unknown = 'tlh' as 'en';
  for (const assigning of [
    assignSeat(db, ada, { source, recipient: { email: freshAddress() }, language: unknown }),
    assignSeats(db, ada, { source, lines: [{ email: freshAddress() }], language: unknown }),
  ]) {
    await expect(assigning).rejects.toMatchObject({ code: 'InvalidRequest', field: 'language' });
  }
});
