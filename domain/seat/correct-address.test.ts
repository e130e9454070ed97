import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { eventsOf } from '#domain/test/events.ts';
import { membersOf } from '#domain/test/members.ts';
import { invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { claimSeat } from './claim.ts';
import { claimInfo } from './claim-info.ts';
import { correctAddress } from './correct-address.ts';
import { findSeatInLine } from './find-in-line.ts';
import { revokeSeat } from './revoke.ts';

const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

async function world(seats = 1) {
  const built = await buildWorld(db, { subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

test('the seat goes on at the right address, with name, notes and language, and its own link', async () => {
  const { ada, source } = await world();
  const mistyped = await assignSeat(db, ada, {
    source,
    recipient: { email: freshAddress('bbo'), externalMemberId: 'E-1' },
    name: 'Bob Noyce',
    metadata: { team: 'blue' },
    language: 'de',
  });
  const email = freshAddress('bob');
  const { former, seat } = await correctAddress(db, ada, { seatId: mistyped.id, email });
  expect(former).toMatchObject({ id: mistyped.id, status: 'revoked', revocation: 'corrected' });
  expect(seat).toMatchObject({
    email,
    status: 'pending',
    member: { name: 'Bob Noyce', externalId: 'E-1' },
    seatMetadata: { team: 'blue' },
  });
  const [row] = await sql`select letter_language from customer_seats where id = ${seat.id}`;
  expect(row).toEqual({ letter_language: 'de' });
  expect(await findSeatInLine(db, ada, { seatId: seat.id })).toMatchObject({
    predecessorId: former.id,
  });
  expect(await claimInfo(db, { key, token: tokenOf(former) })).toMatchObject({ state: 'revoked' });
  expect((await claimSeat(db, { key, token: tokenOf(seat) })).id).toBe(seat.id);
});

test('who was a member only by the mistake is one no longer', async () => {
  const { ada, source, customerId } = await world();
  const { id: seatId, email } = await invited(db, ada, source, freshAddress('bbo'));
  await correctAddress(db, ada, { seatId, email: freshAddress('bob') });
  const team = await membersOf(db, { customerId });
  expect(team.map((member) => member.email)).not.toContain(email);
  const types = (await eventsOf(sql, { customerId })).map(({ type }) => type);
  expect(types.slice(-4)).toEqual([
    'customer_seat.revoked',
    'member.deleted',
    'member.created',
    'customer_seat.assigned',
  ]);
});

test('who is somebody stays a member', async () => {
  const { ada, source, customerId, order } = await world(9);
  const team = async () => (await membersOf(db, { customerId })).map(({ email }) => email);
  const manager = await addMember(db, ada, {
    customerId,
    email: freshAddress('manager'),
    role: 'billing_manager',
  });
  const elsewhere = freshAddress('elsewhere');
  await invited(db, ada, { orderId: (await order(1)).id }, elsewhere);
  const known = freshAddress('known');
  await sql`insert into users (email) values (${known})`;
  const had = await seated(db, ada, source, freshAddress('had'));
  await revokeSeat(db, ada, { seatId: had.id });
  for (const email of [manager.email, elsewhere, known, had.email]) {
    const { id: seatId } = await invited(db, ada, source, email);
    await correctAddress(db, ada, { seatId, email: freshAddress('right') });
    expect(await team()).toContain(email);
  }
});

test('only a seat that waits, and only to an address without one', async () => {
  const { ada, source } = await world(3);
  const [bob, carol] = [await invited(db, ada, source), await seated(db, ada, source)];
  const correct = (seatId: string, email: string) =>
    refusalOf(correctAddress(db, ada, { seatId, email }));
  expect(await correct(carol.id, freshAddress())).toBe('SeatNotPending claimed');
  expect(await correct(bob.id, 'nobody')).toBe('InvalidRequest address');
  expect(await correct(bob.id, carol.email.toUpperCase())).toBe('SeatAlreadyAssigned');
  expect(await correct(bob.id, bob.email.toUpperCase())).toBe('SeatAlreadyAssigned');
  expect(await findSeatInLine(db, ada, { seatId: bob.id })).toMatchObject({ status: 'pending' });
  await revokeSeat(db, ada, { seatId: bob.id });
  expect(await correct(bob.id, freshAddress())).toBe('SeatNotPending revoked');
});

test('correction against claim: either the old link claimed, or the new address has the seat', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { ada, source } = await world();
    const seat = await invited(db, ada, source);
    const [claim, correction] = await Promise.allSettled([
      claimSeat(db, { key, token: tokenOf(seat) }),
      correctAddress(other, ada, { seatId: seat.id, email: freshAddress('right') }),
    ]);
    expect([claim.status, correction.status].sort()).toEqual(['fulfilled', 'rejected']);
    const lost = [claim, correction].find(({ status }) => status === 'rejected');
    expect(['InvalidInvitationToken', 'SeatNotPending']).toContain(
      (lost as PromiseRejectedResult).reason.code,
    );
  }
});
