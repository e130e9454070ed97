import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, signedIn } from '#domain/test/world.ts';
import { availableSeats } from './available.ts';
import { seatsHeldBy } from './held.ts';
import { leaveSeat } from './leave.ts';

const { db, sql } = await testDatabase();

async function world() {
  const built = await buildWorld(db);
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

test('a holder leaves: the access ends, the place is free, and the event says who left', async () => {
  const { ada, source } = await world();
  const { id: seatId, email } = await seated(db, ada, source);
  const bob = { kind: 'user', userId: crypto.randomUUID(), email } as const;
  const left = await leaveSeat(db, bob, { seatId });
  expect(left).toMatchObject({ status: 'revoked', revocation: 'left', email });
  expect(await seatsHeldBy(db, bob)).toEqual([]);
  expect(await availableSeats(db, ada, { source })).toMatchObject({ available: 3 });
  expect(await refusalOf(leaveSeat(db, bob, { seatId }))).toBe('ResourceNotFound');
  const told = await sql`
    select actor_kind, actor_id, before from events
     where seat_id = ${seatId} and type = 'customer_seat.revoked'`;
  expect(told).toEqual([{ actor_kind: 'user', actor_id: email, before: { status: 'claimed' } }]);
});

test('a session born from a claim leaves a seat of its membership, and no other of the address', async () => {
  const { ada, source, order } = await world();
  const here = await seated(db, ada, source);
  const { ada: eve, source: elsewhere } = await world();
  const there = await seated(db, eve, elsewhere, here.email);
  const also = await seated(db, ada, { orderId: (await order()).id }, here.email);
  const holder = { kind: 'holder', memberId: here.member.id, email: here.email } as const;
  expect(await refusalOf(leaveSeat(db, holder, { seatId: there.id }))).toBe('ResourceNotFound');
  for (const { id: seatId } of [here, also]) {
    expect((await leaveSeat(db, holder, { seatId })).revocation).toBe('left');
  }
});

test('who was only invited has nothing to leave: the link declines', async () => {
  const { ada, source } = await world();
  const { id: seatId, email } = await invited(db, ada, source);
  expect(await refusalOf(leaveSeat(db, signedIn(email), { seatId }))).toBe('ResourceNotFound');
});
