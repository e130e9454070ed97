import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { invited, key, passSince, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { availableSeats } from './available.ts';
import { claimInfo } from './claim-info.ts';
import type { Deed } from './deed.ts';
import { findDeed } from './find-deed.ts';
import { forgetDeeds } from './forget-deeds.ts';
import { labelMany } from './label-many.ts';
import { countPicked } from './picked.ts';
import { resendMany } from './resend-many.ts';
import { revokeSeat } from './revoke.ts';
import { revokeMany } from './revoke-many.ts';
import { seatsOf } from './seats-of.ts';
import { undoMany } from './undo-many.ts';
import { updateSeat } from './update.ts';

const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

async function world(seats = 5) {
  const built = await buildWorld(db, { subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

type World = Awaited<ReturnType<typeof world>>;

/** A claimed seat, a pending one, and one that was revoked. */
async function three({ ada, source }: World) {
  const [claimed, pending] = [await seated(db, ada, source), await invited(db, ada, source)];
  const revoked = await invited(db, ada, source);
  await revokeSeat(db, ada, { seatId: revoked.id });
  return { claimed, pending, revoked, seatIds: [claimed.id, pending.id, revoked.id] };
}

function outcomes({ results }: Deed, ...seats: { id: string }[]) {
  const found = new Map(results.map(({ seatId, whyNot }) => [seatId, whyNot]));
  return seats.map(({ id }) => found.get(id));
}

async function countEvents(type: string, { source }: World) {
  const [row] = await sql`
    select count(*)::int as count, count(distinct created_at)::int as moments from events
     where subscription_id = ${source.subscriptionId} and type = ${type}`;
  return row;
}

test('many links at once: who waits gets a new one, and the others are named with the reason', async () => {
  const built = await world();
  const { ada, source } = built;
  const { claimed, pending, revoked, seatIds } = await three(built);
  const deed = await resendMany(db, ada, { source, seatIds });
  expect(outcomes(deed, claimed, pending, revoked)).toEqual(['claimed', null, 'revoked']);
  expect(await claimInfo(db, { key, token: tokenOf(pending, 1) })).toMatchObject({
    state: 'superseded',
  });
  expect(await claimInfo(db, { key, token: tokenOf(pending, 2) })).toMatchObject({
    state: 'open',
  });
  expect(await countEvents('customer_seat.resent', built)).toEqual({ count: 1, moments: 1 });
});

test('many revokes at once: each with its event, the places free at once, and again only once', async () => {
  const built = await world(3);
  const { ada, source } = built;
  const { claimed, pending, revoked, seatIds } = await three(built);
  const deed = await revokeMany(db, ada, { source, seatIds });
  expect(outcomes(deed, claimed, pending, revoked)).toEqual([null, null, 'revoked']);
  expect(await availableSeats(db, ada, { source })).toEqual({ total: 3, available: 3 });
  const again = await revokeMany(db, ada, { source, seatIds });
  expect(outcomes(again, claimed, pending)).toEqual(['revoked', 'revoked']);
  expect(await countEvents('customer_seat.revoked', built)).toMatchObject({ count: 3 });
});

test('many labels at once: written over what was there, or taken away; the same again tells nothing', async () => {
  const built = await world();
  const { ada, source } = built;
  const { claimed, pending, revoked, seatIds } = await three(built);
  const label = (value: string | null) =>
    labelMany(db, ada, { source, seatIds, label: { name: ' team ', value } });
  await updateSeat(db, ada, { seatId: claimed.id, metadata: { floor: 4 } });
  expect(outcomes(await label('Blue'), claimed, pending, revoked)).toEqual([null, null, 'revoked']);
  const notes = async () =>
    (await seatsOf(db, ada, { source, show: 'live', order: 'oldest' })).seats.map(
      ({ seatMetadata }) => seatMetadata,
    );
  expect(await notes()).toEqual([{ floor: 4, team: 'Blue' }, { team: 'Blue' }]);
  await label('Blue');
  expect(await countEvents('customer_seat.updated', built)).toMatchObject({ count: 3 });
  await label('Red');
  await label(null);
  expect(await notes()).toEqual([{ floor: 4 }, {}]);
  expect(await countEvents('customer_seat.updated', built)).toMatchObject({ count: 7 });
});

test('R12: notes that would be too long stay as they are, and only they', async () => {
  const { ada, source } = await world();
  const [full, empty] = [await invited(db, ada, source), await invited(db, ada, source)];
  const ten = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`k${n}`, n]));
  await updateSeat(db, ada, { seatId: full.id, metadata: ten });
  const picked = { source, seatIds: [full.id, empty.id] };
  const deed = await labelMany(db, ada, { ...picked, label: { name: 'team', value: 'Blue' } });
  expect(outcomes(deed, full, empty)).toEqual(['too_long', null]);
  const taken = await labelMany(db, ada, { ...picked, label: { name: 'k0', value: '' } });
  expect(outcomes(taken, full)).toEqual([null]);
  const bad = labelMany(db, ada, { ...picked, label: { name: ' ', value: 'Blue' } });
  expect(await refusalOf(bad)).toBe('InvalidRequest text');
});

test('all that fit are what a table shows: filter, search and days, of this purchase alone', async () => {
  const built = await world(4);
  const { ada, source, order } = built;
  const bob = await invited(db, ada, source, freshAddress('bob'));
  const carol = await invited(db, ada, source, freshAddress('carol'));
  await seated(db, ada, source, freshAddress('bob'));
  const elsewhere = { orderId: (await order()).id };
  const stranger = await invited(db, ada, elsewhere, freshAddress('bob'));
  const all = { show: 'pending', search: 'bob' } as const;
  expect(await countPicked(db, ada, { source, all })).toEqual({
    pending: 1,
    claimed: 0,
    revoked: 0,
  });
  const deed = await revokeMany(db, ada, { source, all });
  expect(deed.results).toEqual([{ seatId: bob.id, whyNot: null }]);
  const others = await revokeMany(db, ada, { source, seatIds: [stranger.id, carol.id] });
  expect(others.results).toEqual([{ seatId: carol.id, whyNot: null }]);
});

test('nothing picked is refused, and so are links of a purchase that hands out none', async () => {
  const built = await world();
  const { ada, source, subscription } = built;
  expect(await refusalOf(revokeMany(db, ada, { source, seatIds: ['nonsense'] }))).toBe(
    'InvalidRequest none_picked',
  );
  const { seatIds } = await three(built);
  await endSubscription(db, operator, { subscriptionId: subscription.id, to: 'paused' });
  expect(await refusalOf(resendMany(db, ada, { source, seatIds }))).toBe(
    'SeatNotAvailable not_live',
  );
});

test('a report holds each seat, those that were left first, for a day', async () => {
  const built = await world();
  const { ada, source } = built;
  const { claimed, pending, seatIds } = await three(built);
  const { id: deedId } = await resendMany(db, ada, { source, seatIds });
  const report = await findDeed(db, ada, { deedId, limit: 2 });
  expect(report).toMatchObject({ kind: 'resend', done: 1, notDone: 2, source });
  expect(report?.rows.map(({ whyNot }) => whyNot)).toEqual(['revoked', 'claimed']);
  const rest = await findDeed(db, ada, { deedId, from: 2, limit: 2 });
  expect(rest?.rows).toMatchObject([{ id: pending.id, email: pending.email, whyNot: null }]);
  expect(rest?.rows[0]?.id).not.toBe(claimed.id);
  await sql`update seat_deeds set created_at = now() - interval '1 day' where id = ${deedId}`;
  expect(await findDeed(db, ada, { deedId })).toBeUndefined();
  await forgetDeeds(db);
  expect(await sql`select 1 from seat_deeds where id = ${deedId}`).toHaveLength(0);
});

test('many revokes are undone at once: claimed seats come back claimed, links go on', async () => {
  const built = await world(4);
  const { ada, source } = built;
  const { claimed, pending, seatIds } = await three(built);
  const { id: deedId } = await revokeMany(db, ada, { source, seatIds });
  const undone = await undoMany(db, ada, { deedId });
  expect(outcomes(undone, claimed, pending)).toEqual([null, null]);
  expect(undone.results).toHaveLength(2);
  const { seats } = await seatsOf(db, ada, { source, show: 'live' });
  expect(seats.map(({ email, status }) => [email, status]).sort()).toEqual(
    [
      [claimed.email, 'claimed'],
      [pending.email, 'pending'],
    ].sort(),
  );
  expect(await claimInfo(db, { key, token: tokenOf(pending) })).toMatchObject({ state: 'open' });
  expect(outcomes(await undoMany(db, ada, { deedId }), claimed)).toEqual(['seated']);
});

test('an undo says who was quicker: a place that is taken, a person who is seated, a time that is over', async () => {
  const { ada, source } = await world(2);
  const [bob, carol] = [await seated(db, ada, source), await seated(db, ada, source)];
  const { id: deedId } = await revokeMany(db, ada, { source, seatIds: [bob.id, carol.id] });
  await invited(db, ada, source);
  await invited(db, ada, source, bob.email);
  const undone = await undoMany(db, ada, { deedId });
  expect(outcomes(undone, bob, carol)).toEqual(['seated', 'full']);
  await passSince(db, [bob, carol], { seconds: 16 });
  await revokeMany(db, ada, { source, all: { show: 'live' } });
  expect(await refusalOf(undoMany(db, ada, { deedId }))).toBe('ResourceUnavailable too_late');
});
