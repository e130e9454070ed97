import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { expire, invited, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { assignSeats } from './assign-many.ts';
import { availableSeats } from './available.ts';
import { seatsHeldBy } from './held.ts';
import { releaseExpiredInvitations } from './release-expired.ts';
import { revokeSeat } from './revoke.ts';
import { revokeAllSeats } from './revoke-all.ts';
import { seatsOf } from './seats-of.ts';

const { db, sql } = await testDatabase();

async function world(seats = 3) {
  const built = await buildWorld(db, { subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

async function revokedEvents(seatId: string) {
  return sql`
    select before ->> 'status' as was, after ->> 'revocation' as why, after ->> 'email' as email
      from events where seat_id = ${seatId} and type = 'customer_seat.revoked'`;
}

test('R47, W30: a claimed seat is revoked, and the event says who lost it', async () => {
  const { ada, source } = await world();
  const seat = await seated(db, ada, source);
  const revoked = await revokeSeat(db, ada, { seatId: seat.id });
  expect(revoked).toMatchObject({
    status: 'revoked',
    customerId: null,
    memberId: null,
    email: seat.email,
    claimedAt: seat.claimedAt,
  });
  expect(await revokedEvents(seat.id)).toEqual([
    { was: 'claimed', why: 'revoked', email: seat.email },
  ]);
});

test('R48: revoking again changes and tells nothing', async () => {
  const { ada, source } = await world();
  const { id: seatId } = await invited(db, ada, source);
  const first = await revokeSeat(db, ada, { seatId });
  expect(await revokeSeat(db, ada, { seatId })).toEqual(first);
  expect(await revokedEvents(seatId)).toHaveLength(1);
});

test('R49: whose seat is revoked has lost it; who never claimed had nothing to lose', async () => {
  const { ada, source } = await world();
  const [claimed, pending] = [await seated(db, ada, source), await invited(db, ada, source)];
  const heldBy = ({ email }: { email: string }) =>
    seatsHeldBy(db, { kind: 'user', userId: crypto.randomUUID(), email });
  expect([await heldBy(claimed), await heldBy(pending)]).toMatchObject([[{ id: claimed.id }], []]);
  for (const { id: seatId } of [claimed, pending]) await revokeSeat(db, ada, { seatId });
  expect([await heldBy(claimed), await heldBy(pending)]).toEqual([[], []]);
});

test('R50, R51: the place is free at once, and the member stays', async () => {
  const { ada, source } = await world(1);
  const seat = await seated(db, ada, source);
  await revokeSeat(db, ada, { seatId: seat.id });
  const again = await invited(db, ada, source, seat.email);
  expect(again.memberId).toBe(seat.memberId);
});

test('all seats of a purchase are revoked at once, each with its event', async () => {
  const { ada, source } = await world(200);
  const lines = Array.from({ length: 200 }, () => ({ email: freshAddress() }));
  await assignSeats(db, ada, { source, lines });
  expect(await revokeAllSeats(db, ada, { source })).toBe(200);
  expect(await revokeAllSeats(db, ada, { source })).toBe(0);
  const [told] = await sql`
    select count(*)::int as count from events
     where subscription_id = ${source.subscriptionId} and type = 'customer_seat.revoked'`;
  expect(told?.count).toBe(200);
});

test('R86, R89: ending a subscription revokes all its live seats', async () => {
  const { ada, source } = await world();
  const claimed = await seated(db, ada, source);
  await endSubscription(db, operator, { ...source, to: 'canceled' });
  expect(await revokedEvents(claimed.id)).toMatchObject([{ was: 'claimed', why: 'ended' }]);
  const empty = await world();
  expect(await endSubscription(db, operator, { ...empty.source, to: 'unpaid' })).toMatchObject({
    status: 'unpaid',
  });
});

test('a full refund revokes an order’s seats; a partial one leaves them', async () => {
  const { ada, order } = await world();
  const source = { orderId: (await order()).id };
  const seat = await seated(db, ada, source);
  await refundOrder(db, operator, { ...source, partially: true });
  expect(await revokedEvents(seat.id)).toHaveLength(0);
  await refundOrder(db, operator, source);
  expect(await revokedEvents(seat.id)).toMatchObject([{ why: 'ended' }]);
});

test('R88, W12: a recovery seats again those whom the ending revoked', async () => {
  const { ada, source } = await world();
  const claimed = await seated(db, ada, source);
  const pending = await invited(db, ada, source);
  const gone = await invited(db, ada, source);
  await revokeSeat(db, ada, { seatId: gone.id });
  await endSubscription(db, operator, { ...source, to: 'past_due' });
  await recoverSubscription(db, operator, source);

  const { seats } = await seatsOf(db, ada, { source, show: 'live' });
  const states = Object.fromEntries(seats.map(({ email, status }) => [email, status]));
  expect(states).toEqual({ [claimed.email]: 'claimed', [pending.email]: 'pending' });
  const told = await sql`
    select type from events e join customer_seats s on s.id = e.seat_id
     where s.predecessor_id = ${claimed.id}`;
  expect(told.map(({ type }) => type)).toEqual(['customer_seat.claimed']);
});

test('W12: as far as there is room, claimed seats first', async () => {
  const { ada, source, subscription } = await world();
  await invited(db, ada, source);
  const claimed = await seated(db, ada, source);
  await endSubscription(db, operator, { ...source, to: 'paused' });
  await sql`update subscriptions set seats = 1 where id = ${subscription.id}`;
  await recoverSubscription(db, operator, source);
  const { seats } = await seatsOf(db, ada, { source, show: 'live' });
  expect(seats.map(({ email }) => email)).toEqual([claimed.email]);
});

test('W3: expired invitations are released after the organization’s days, where it wants that', async () => {
  const { ada, organization, source } = await world();
  const [old, recent, claimed] = [
    await invited(db, ada, source),
    await invited(db, ada, source),
    await seated(db, ada, source),
  ];
  await expire(db, old, 8);
  await expire(db, recent, 6);
  await expire(db, claimed, 8);
  expect(await releaseExpiredInvitations(db)).toBe(0);
  await updateOrganization(db, operator, {
    organizationId: organization.id,
    releaseExpiredAfterDays: 7,
  });
  expect(await releaseExpiredInvitations(db)).toBe(1);
  expect(await revokedEvents(old.id)).toMatchObject([{ was: 'pending', why: 'expired' }]);
  expect(await availableSeats(db, ada, { source })).toMatchObject({ available: 1 });
});

test('however many invitations have run out, one run releases them all', async () => {
  const { ada, organization, source } = await world();
  for (let one = 0; one < 3; one += 1) await expire(db, await invited(db, ada, source), 8);
  const organizationId = organization.id;
  await updateOrganization(db, operator, { organizationId, releaseExpiredAfterDays: 7 });
  expect(await releaseExpiredInvitations(db, 1)).toBe(3);
  expect(await availableSeats(db, ada, { source })).toMatchObject({ available: 3 });
});
