import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { eventsOf } from '#domain/test/events.ts';
import {
  expire,
  invited,
  key,
  passSince,
  refusalOf,
  seated,
  tokenOf,
} from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { availableSeats } from './available.ts';
import { claimSeat } from './claim.ts';
import { claimInfo } from './claim-info.ts';
import { declineSeat } from './decline.ts';
import { seatHistory } from './history.ts';
import { requestNewLink } from './request-new-link.ts';
import { resendInvitation } from './resend.ts';
import { revokeSeat } from './revoke.ts';
import { undoRevoke } from './undo-revoke.ts';

const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

async function world(seats = 1, options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, { ...options, subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

test('a claimed seat comes back claimed, on a full purchase, with its notes, as a seat of its own', async () => {
  const { ada, source } = await world();
  const former = await seated(db, ada, source);
  await sql`update customer_seats set seat_metadata = '{"team": "blue"}' where id = ${former.id}`;
  await revokeSeat(db, ada, { seatId: former.id });
  const seat = await undoRevoke(db, ada, { seatId: former.id });
  expect(seat).toMatchObject({
    status: 'claimed',
    email: former.email,
    memberId: former.memberId,
    seatMetadata: { team: 'blue' },
  });
  expect(seat.id).not.toBe(former.id);
  expect(await availableSeats(db, ada, { source })).toEqual({ total: 1, available: 0 });
  const history = await seatHistory(db, ada, { seatId: seat.id });
  expect(history.map(({ type, isUndo }) => [type, isUndo])).toEqual([
    ['customer_seat.claimed', true],
    ['customer_seat.revoked', false],
    ['customer_seat.claimed', false],
    ['customer_seat.assigned', false],
  ]);
});

test('a pending seat comes back with the link that its person has, until when that was to end', async () => {
  const { ada, source } = await world();
  const former = await invited(db, ada, source);
  await resendInvitation(db, ada, { seatId: former.id });
  const link = { key, token: tokenOf(former, 2) };
  const before = await claimInfo(db, link);
  await revokeSeat(db, ada, { seatId: former.id });
  expect(await claimInfo(db, link)).toMatchObject({ state: 'revoked' });
  const again = await undoRevoke(db, ada, { seatId: former.id });
  expect(again.status).toBe('pending');
  expect(await claimInfo(db, link)).toEqual({ ...before, seatId: again.id });
  expect(await claimInfo(db, { key, token: tokenOf(former, 1) })).toMatchObject({
    state: 'superseded',
  });
  expect(await refusalOf(claimSeat(db, { key, token: tokenOf(former, 1) }))).toBe(
    'InvalidInvitationToken',
  );
  const claimed = await claimSeat(db, link);
  expect(claimed).toMatchObject({ id: again.id, status: 'claimed' });
  expect(await claimInfo(db, link)).toMatchObject({ state: 'claimed' });
  expect(await refusalOf(claimSeat(db, link))).toBe('InvalidInvitationToken');
});

test('the link goes on through several undos, until another is sent', async () => {
  const { ada, source } = await world();
  const first = await invited(db, ada, source);
  const link = { key, token: tokenOf(first) };
  let seat = first;
  for (let time = 0; time < 3; time += 1) {
    await revokeSeat(db, ada, { seatId: seat.id });
    seat = await undoRevoke(db, ada, { seatId: seat.id });
  }
  expect(await claimInfo(db, link)).toMatchObject({ state: 'open', seatId: seat.id });
  await requestNewLink(db, link);
  expect(await claimInfo(db, link)).toMatchObject({ state: 'superseded' });
  const newer = { key, token: invitationToken(key, { seatId: seat.id, number: 2 }) };
  expect((await declineSeat(db, newer)).id).toBe(seat.id);
});

test('an invitation that had ended comes back ended', async () => {
  const { ada, source } = await world();
  const former = await invited(db, ada, source);
  await expire(db, former);
  await revokeSeat(db, ada, { seatId: former.id });
  const seat = await undoRevoke(db, ada, { seatId: former.id });
  expect(seat).toMatchObject({ status: 'pending', isExpired: true });
  expect(await claimInfo(db, { key, token: tokenOf(former) })).toMatchObject({ state: 'expired' });
});

test('an invitation to a mailbox that is no longer its person’s stays taken back', async () => {
  const { ada, merchant, source } = await world();
  const { id: seatId, member } = await invited(db, ada, source);
  await revokeSeat(db, ada, { seatId });
  await updateMember(db, merchant, { memberId: member.id, email: freshAddress('moved') });
  expect(await refusalOf(undoRevoke(db, ada, { seatId }))).toBe('ResourceUnavailable too_late');
  expect(await refusalOf(claimSeat(db, { key, token: tokenOf({ id: seatId }) }))).toBe(
    'InvalidInvitationToken',
  );
});

test('only for ten seconds, and a moment for the last click', async () => {
  const { ada, source } = await world();
  const former = await seated(db, ada, source);
  await revokeSeat(db, ada, { seatId: former.id });
  await passSince(db, [former], { seconds: 16 });
  expect(await refusalOf(undoRevoke(db, ada, { seatId: former.id }))).toBe(
    'ResourceUnavailable too_late',
  );
  expect(await availableSeats(db, ada, { source })).toMatchObject({ available: 1 });
});

test('only what was revoked, and only once', async () => {
  const { ada, source } = await world(3);
  const live = await seated(db, ada, source);
  expect(await refusalOf(undoRevoke(db, ada, { seatId: live.id }))).toBe(
    'ResourceUnavailable too_late',
  );
  const declined = await invited(db, ada, source);
  await declineSeat(db, { key, token: tokenOf(declined) });
  expect(await refusalOf(undoRevoke(db, ada, { seatId: declined.id }))).toBe(
    'ResourceUnavailable too_late',
  );
  await revokeSeat(db, ada, { seatId: live.id });
  await undoRevoke(db, ada, { seatId: live.id });
  expect(await refusalOf(undoRevoke(db, ada, { seatId: live.id }))).toBe('SeatAlreadyAssigned');
});

test('whoever was quicker is said', async () => {
  const { ada, source, subscription } = await world(1);
  const former = await seated(db, ada, source);
  await revokeSeat(db, ada, { seatId: former.id });
  const carol = await invited(db, ada, source);
  expect(await refusalOf(undoRevoke(db, ada, { seatId: former.id }))).toBe('SeatNotAvailable full');
  await revokeSeat(db, ada, { seatId: carol.id });
  await removeMember(db, ada, { memberId: former.member.id });
  expect(await refusalOf(undoRevoke(db, ada, { seatId: former.id }))).toBe(
    'ResourceUnavailable too_late',
  );
  await endSubscription(db, operator, { subscriptionId: subscription.id, to: 'paused' });
  expect(await refusalOf(undoRevoke(db, ada, { seatId: carol.id }))).toBe(
    'SeatNotAvailable not_live',
  );
});

test('of many undos at once one happens, and no assignment slips in between', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { ada, source } = await world(1);
    const { id: seatId } = await seated(db, ada, source);
    await revokeSeat(db, ada, { seatId });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 16 }, (_, at) => {
        const side = at % 2 ? db : other;
        return at % 3 === 0 ? invited(side, ada, source) : undoRevoke(side, ada, { seatId });
      }),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    for (const code of codes) expect(['SeatNotAvailable', 'SeatAlreadyAssigned']).toContain(code);
  }
});

test('an order’s seat comes back too, and without the member model to the same customer', async () => {
  const organization = { memberModelEnabled: false };
  const { ada, order } = await world(1, { organization });
  const { id: orderId } = await order(1);
  const former = await seated(db, ada, { orderId }, freshAddress('carol'));
  await revokeSeat(db, ada, { seatId: former.id });
  const seat = await undoRevoke(db, ada, { seatId: former.id });
  expect(seat).toMatchObject({ orderId, customerId: former.customerId, status: 'claimed' });
  const types = (await eventsOf(sql, { orderId })).map(({ type }) => type);
  expect(types.slice(-2)).toEqual(['customer_seat.revoked', 'customer_seat.claimed']);
});
