import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildWishingWorld } from '#domain/test/wishing.ts';
import { freshAddress, operator, signedIn } from '#domain/test/world.ts';
import { approveRequests } from './approve.ts';
import { closeMootRequests } from './close-moot.ts';
import { declineRequests } from './decline.ts';
import { countRequests, requestsOf } from './requests-of.ts';
import { serveWaiting } from './serve-waiting.ts';
import { withdrawRequest } from './withdraw.ts';

const { db, sql } = await testDatabase();

const world = (seats = 3, options = {}) => buildWishingWorld(db, { seats, ...options });

async function statusOf(requestId: string): Promise<string> {
  const [row] = await sql`select status from seat_requests where id = ${requestId}`;
  return row?.status;
}

describe('approving', () => {
  test('seats at once while there are places, claimed by who has proven the address', async () => {
    const { ada, source, ask, holders } = await world(2);
    const [bob, carol] = [await ask(), await ask()];
    const both = [carol.requestId, bob.requestId];
    expect(await approveRequests(db, ada, { source, requestIds: both })).toEqual({
      seated: 2,
      waiting: 0,
    });
    expect((await holders()).sort()).toEqual([bob.email, carol.email].sort());
    const { seats } = await seatsOf(db, ada, { source, show: 'claimed' });
    expect(seats).toHaveLength(2);
    expect(await statusOf(bob.requestId)).toBe('seated');
    const types = (await eventsOf(sql, source)).map(({ type, actor_id }) => [type, actor_id]);
    expect(types.filter(([type]) => type === 'customer_seat.claimed')).toEqual([
      ['customer_seat.claimed', ada.kind === 'user' && ada.email],
      ['customer_seat.claimed', ada.kind === 'user' && ada.email],
    ]);
  });

  test('a full purchase lines them up: who asked first is seated first as places become free', async () => {
    const { ada, source, ask, fill, holders, leave } = await world(2);
    const [first, second] = await fill(2);
    const [bob, carol, dan] = [await ask(), await ask(), await ask()];
    await approveRequests(db, ada, { source, requestIds: [dan.requestId, carol.requestId] });
    expect(await approveRequests(db, ada, { source })).toEqual({ seated: 0, waiting: 1 });
    const { requests } = await requestsOf(db, ada, { source, limit: 9 });
    expect(requests.map(({ email, place }) => [email, place])).toEqual([
      [bob.email, 1],
      [carol.email, 2],
      [dan.email, 3],
    ]);
    await leave(first);
    expect(await serveWaiting(db)).toBe(1);
    expect(await holders()).toContain(bob.email);
    await leave(second);
    expect(await serveWaiting(db)).toBe(1);
    expect((await holders()).sort()).toEqual([bob.email, carol.email].sort());
    expect(await serveWaiting(db)).toBe(0);
    expect(await countRequests(db, ada, { source })).toEqual({ open: 0, waiting: 1 });
  });

  test('a place that somebody waits for is nobody else’s, before the line is served too', async () => {
    const { ada, source, ask, fill, holders, leave } = await world(1);
    const [first] = await fill(1);
    const bob = await ask();
    await approveRequests(db, ada, { source });
    await leave(first);
    expect(await availableSeats(db, ada, { source })).toEqual({ total: 1, available: 0 });
    expect(await refusalOf(invited(db, ada, source))).toBe('SeatNotAvailable full');
    const by = { source, recipient: { memberId: bob.id } };
    expect(await refusalOf(assignSeat(db, ada, by))).toBe('SeatNotAvailable full');
    await serveWaiting(db);
    expect(await holders()).toEqual([bob.email]);
  });

  test('a seat of a full purchase can be transferred past the line', async () => {
    const { ada, source, ask, fill } = await world(1);
    const [first] = await fill(1);
    await ask();
    await approveRequests(db, ada, { source });
    const email = freshAddress('eve');
    const { seat } = await transferSeat(db, ada, { seatId: first?.id ?? '', recipient: { email } });
    expect(seat.email).toBe(email);
    expect(await serveWaiting(db)).toBe(0);
  });

  test('a larger count, and a purchase that goes on, serve the line; former holders come first', async () => {
    const { ada, source, ask, fill, holders } = await world(2);
    const former = await fill(2);
    const [bob, carol] = [await ask(), await ask()];
    await approveRequests(db, ada, { source });
    await endSubscription(db, operator, { ...source, to: 'past_due' });
    expect(await serveWaiting(db)).toBe(0);
    await recoverSubscription(db, operator, source);
    expect(await serveWaiting(db)).toBe(0);
    expect((await holders()).sort()).toEqual(former.map(({ email }) => email).sort());
    await changeSeatCount(db, operator, { ...source, seats: 5 });
    expect(await serveWaiting(db)).toBe(2);
    expect(await holders()).toEqual(expect.arrayContaining([bob.email, carol.email]));
    expect(await availableSeats(db, ada, { source })).toEqual({ total: 5, available: 1 });
  });

  test('who asked at another address than today’s is invited there', async () => {
    const { ada, merchant, source, ask } = await world(1);
    const bob = await ask();
    const email = freshAddress('robert');
    await updateMember(db, merchant, { memberId: bob.id, email });
    await approveRequests(db, ada, { source });
    const { seats } = await seatsOf(db, ada, { source });
    expect(seats).toMatchObject([{ email, status: 'pending' }]);
  });

  test('without the member model, each who is seated has a customer of their own', async () => {
    const { ada, source, ask, fill, customerId, leave } = await world(2, {
      organization: { memberModelEnabled: false },
    });
    const [first] = await fill(2);
    await ask();
    await approveRequests(db, ada, { source });
    await leave(first);
    expect(await serveWaiting(db)).toBe(1);
    const { seats } = await seatsOf(db, ada, { source, show: 'live' });
    expect(seats.map((seat) => seat.customerId)).not.toContain(customerId);
  });

  test('refuses what is answered already, what isn’t there, and a purchase on hold', async () => {
    const { ada, source, ask } = await world(1);
    const bob = await ask();
    const requestIds = [bob.requestId];
    await declineRequests(db, ada, { source, requestIds });
    for (const ids of [requestIds, ['odd', crypto.randomUUID()], undefined]) {
      expect(await refusalOf(approveRequests(db, ada, { source, requestIds: ids }))).toBe(
        'ResourceUnavailable request_over',
      );
    }
    await endSubscription(db, operator, { ...source, to: 'paused' });
    expect(await refusalOf(approveRequests(db, ada, { source }))).toBe('SeatNotAvailable not_live');
  });
});

describe('an end without a seat', () => {
  test('declined, with an answer; the place in line is the next one’s', async () => {
    const { ada, source, ask, fill, holders, leave } = await world(1);
    const [first] = await fill(1);
    const [bob, carol] = [await ask(), await ask()];
    await approveRequests(db, ada, { source });
    const requestIds = [bob.requestId];
    expect(await declineRequests(db, ada, { source, requestIds, answer: ' Sorry. ' })).toBe(1);
    const [event] = (await eventsOf(sql, source)).slice(-1);
    expect(event).toMatchObject({ type: 'seat_request.declined', after: { answer: 'Sorry.' } });
    await leave(first);
    await serveWaiting(db);
    expect(await holders()).toEqual([carol.email]);
    const again = declineRequests(db, ada, { source, requestIds });
    expect(await refusalOf(again)).toBe('ResourceUnavailable request_over');
  });

  test('withdrawn, by whoever asked and nobody else', async () => {
    const { ada, ask, source } = await world();
    const bob = await ask();
    const { requestId } = bob;
    for (const actor of [ada, operator, signedIn(freshAddress('mallory'))]) {
      expect(await refusalOf(withdrawRequest(db, actor, { requestId }))).toBe('ResourceNotFound');
    }
    await withdrawRequest(db, bob.actor, { requestId });
    expect(await refusalOf(withdrawRequest(db, bob.actor, { requestId }))).toBe(
      'ResourceUnavailable request_over',
    );
    expect(await countRequests(db, ada, { source })).toEqual({ open: 0, waiting: 0 });
  });

  test('moot: seated by another way, or gone; not shown, and closed in time', async () => {
    const { ada, source, ask, fill, holders, leave } = await world(3);
    const [first] = await fill(2);
    const [bob, carol] = [await ask(), await ask()];
    await invited(db, ada, source, bob.email);
    await removeMember(db, ada, { memberId: carol.id });
    expect((await requestsOf(db, ada, { source, limit: 9 })).requests).toEqual([]);
    expect(await refusalOf(approveRequests(db, ada, { source }))).toBe(
      'ResourceUnavailable request_over',
    );
    expect(await closeMootRequests(db)).toBe(2);
    expect(await closeMootRequests(db)).toBe(0);
    const [dan, eve] = [await ask(), await ask()];
    await approveRequests(db, ada, { source });
    await removeMember(db, ada, { memberId: dan.id });
    await leave(first);
    expect(await serveWaiting(db)).toBe(1);
    expect(await holders()).toContain(eve.email);
    expect(await statusOf(dan.requestId)).toBe('closed');
    expect(await availableSeats(db, ada, { source })).toEqual({ total: 3, available: 0 });
  });

  test('every promise is kept after all of this', async () => {
    expect((await verifyPromises(db)).flatMap(({ broken }) => broken)).toEqual([]);
  });
});
