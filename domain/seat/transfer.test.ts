import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { availableSeats } from './available.ts';
import { claimSeat } from './claim.ts';
import { findSeatInLine } from './find-in-line.ts';
import { seatHistory } from './history.ts';
import { revokeSeat } from './revoke.ts';
import { transferSeat } from './transfer.ts';

const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

async function world(seats = 1, options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, { ...options, subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

test('a full purchase transfers: the old seat is revoked, a new one continues it', async () => {
  const { ada, source } = await world();
  const old = await seated(db, ada, source);
  const email = freshAddress('carol');
  const { former, seat } = await transferSeat(db, ada, {
    seatId: old.id,
    recipient: { email },
    name: 'Carol',
  });
  expect(former).toMatchObject({ id: old.id, status: 'revoked', revocation: 'transferred' });
  expect(seat).toMatchObject({ email, status: 'pending', member: { name: 'Carol' } });
  expect(seat.id).not.toBe(old.id);
  expect(await availableSeats(db, ada, { source })).toEqual({ total: 1, available: 0 });
  expect(await findSeatInLine(db, ada, { seatId: old.id })).toMatchObject({
    predecessorId: null,
    successorId: seat.id,
  });
  const claimed = await claimSeat(db, { key, token: tokenOf(seat) });
  expect(claimed.status).toBe('claimed');
  for (const seatId of [old.id, seat.id]) {
    const history = await seatHistory(db, ada, { seatId });
    expect(history.map(({ type, person }) => `${type} ${person}`)).toEqual([
      'customer_seat.claimed Carol',
      'customer_seat.assigned Carol',
      `customer_seat.revoked ${old.email}`,
      `customer_seat.claimed ${old.email}`,
      `customer_seat.assigned ${old.email}`,
    ]);
  }
});

test('metadata goes on unless other is given; a seat may be claimed at once', async () => {
  const { ada, source } = await world();
  const first = await invited(db, ada, source);
  await sql`update customer_seats set seat_metadata = '{"team": "blue"}' where id = ${first.id}`;
  const { seat: second } = await transferSeat(db, ada, {
    seatId: first.id,
    recipient: { email: freshAddress('carol') },
    immediateClaim: true,
  });
  expect(second).toMatchObject({ status: 'claimed', seatMetadata: { team: 'blue' } });
  const { seat: third } = await transferSeat(db, ada, {
    seatId: second.id,
    recipient: { email: freshAddress('dan') },
    metadata: {},
  });
  expect(third).toMatchObject({ status: 'pending', seatMetadata: {} });
  const types = (await eventsOf(sql, source)).map(({ type }) => type);
  expect(types.filter((type: string) => type.startsWith('customer_seat'))).toEqual([
    'customer_seat.assigned',
    'customer_seat.revoked',
    'customer_seat.claimed',
    'customer_seat.revoked',
    'customer_seat.assigned',
  ]);
});

test('an order’s seat is transferred too, and without the member model', async () => {
  const organization = { memberModelEnabled: false };
  const { ada, merchant, order } = await world(1, { organization });
  const { id: orderId } = await order(1);
  const old = await invited(db, ada, { orderId });
  const email = freshAddress('carol');
  const { seat } = await transferSeat(db, merchant, { seatId: old.id, recipient: { email } });
  expect(seat).toMatchObject({ orderId, email });
  expect(seat.customerId).not.toBe(old.customerId);
});

test('R21, R25: a seat goes to a member, and to nobody who has one already', async () => {
  const { ada, source, customerId } = await world(2);
  const seat = await invited(db, ada, source);
  const colleague = await invited(db, ada, source);
  const to = (recipient: object) =>
    refusalOf(transferSeat(db, ada, { seatId: seat.id, recipient }));
  expect(await to({ email: colleague.email.toUpperCase() })).toBe('SeatAlreadyAssigned');
  expect(await to({ email: seat.email })).toBe('SeatAlreadyAssigned');
  expect(await to({ email: 'nobody' })).toBe('InvalidRequest address');
  expect(await to({ memberId: crypto.randomUUID() })).toBe('MemberNotFound');
  expect(await to({})).toBe('InvalidSeatAssignmentRequest');
  expect(await findSeatInLine(db, ada, { seatId: seat.id })).toMatchObject({ status: 'pending' });
  const email = freshAddress('carol');
  const member = await addMember(db, ada, { customerId, email });
  const { seat: next } = await transferSeat(db, ada, {
    seatId: seat.id,
    recipient: { memberId: member.id },
  });
  expect(next).toMatchObject({ memberId: member.id, email });
});

test('a revoked seat has nothing to transfer', async () => {
  const { ada, source } = await world();
  const { id: seatId } = await invited(db, ada, source);
  await revokeSeat(db, ada, { seatId });
  const recipient = { email: freshAddress('carol') };
  expect(await refusalOf(transferSeat(db, ada, { seatId, recipient }))).toBe('ResourceUnavailable');
});

test('of many transfers of a seat at once one happens, and no assignment slips in between', async () => {
  const { ada, source } = await world();
  const { id: seatId } = await seated(db, ada, source);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 24 }, (_, at) => {
      const side = at % 2 ? db : other;
      if (at % 3 === 0) return invited(side, ada, source);
      return transferSeat(side, ada, { seatId, recipient: { email: freshAddress('carol') } });
    }),
  );
  const done = outcomes.filter(({ status }) => status === 'fulfilled');
  expect(done).toHaveLength(1);
  const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  expect(new Set(codes)).toEqual(new Set(['SeatNotAvailable', 'ResourceUnavailable']));
  const [live] = await sql`
    select count(*)::int as seats, count(predecessor_id)::int as transferred from customer_seats
     where subscription_id = ${source.subscriptionId} and revoked_at is null`;
  expect(live).toEqual({ seats: 1, transferred: 1 });
});
