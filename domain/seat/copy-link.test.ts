import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { expire, invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld } from '#domain/test/world.ts';
import { claimSeat } from './claim.ts';
import { claimInfo } from './claim-info.ts';
import { copyLink } from './copy-link.ts';
import { findSeat } from './find.ts';
import { seatHistory } from './history.ts';
import { markUndeliverable } from './mark-undeliverable.ts';

const { db, sql } = await testDatabase();

async function world() {
  const built = await buildWorld(db);
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

test('a link to hand over is a new one: it lives anew, the old one is dead, and history knows', async () => {
  const { ada, source } = await world();
  const { id: seatId, ...seat } = await invited(db, ada, source);
  await expire(db, { id: seatId });
  const { token } = await copyLink(db, ada, { key, seatId });
  expect(await claimInfo(db, { key, token: tokenOf({ id: seatId }) })).toMatchObject({
    state: 'superseded',
  });
  expect(await claimInfo(db, { key, token })).toMatchObject({
    state: 'open',
    inviter: 'Ada Lovelace',
  });
  const [newest] = await seatHistory(db, ada, { seatId });
  expect(newest).toMatchObject({ type: 'customer_seat.link_copied', actorName: 'Ada Lovelace' });
  expect(await claimSeat(db, { key, token })).toMatchObject({ email: seat.email });
});

test('a seat whose letter did not arrive waits again', async () => {
  const { ada, source } = await world();
  const { id: seatId } = await invited(db, ada, source);
  await markUndeliverable(db, { seatId, number: 1, answer: 'No such mailbox' });
  await copyLink(db, ada, { key, seatId });
  expect(await findSeat(db, ada, { seatId })).toMatchObject({ undeliverable: null });
});

test('the token is kept nowhere', async () => {
  const { ada, source } = await world();
  const { id: seatId } = await invited(db, ada, source);
  const { token } = await copyLink(db, ada, { key, seatId });
  const [found] = await sql`
    select count(*)::int as count from events where seat_id = ${seatId}
       and after::text like ${`%${token.split('.').at(-1)}%`}`;
  expect(found).toEqual({ count: 0 });
});

test('R43: a claimed seat needs no link', async () => {
  const { ada, source } = await world();
  const { id: seatId } = await seated(db, ada, source);
  expect(await refusalOf(copyLink(db, ada, { key, seatId }))).toBe('SeatNotPending claimed');
});
