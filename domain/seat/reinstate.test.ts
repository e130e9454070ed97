import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { removeMember } from '#domain/member/remove.ts';
import { invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { claimSeat } from './claim.ts';
import { claimInfo } from './claim-info.ts';
import { findSeatInLine } from './find-in-line.ts';
import { seatHistory } from './history.ts';
import { reinstateSeat } from './reinstate.ts';
import { revokeSeat } from './revoke.ts';
import { transferSeat } from './transfer.ts';

const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

async function world(seats = 2) {
  const built = await buildWorld(db, { subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

test('a former holder is invited again: a new seat, whose history points to the former one', async () => {
  const { ada, source } = await world();
  const former = await seated(db, ada, source);
  await sql`update customer_seats set seat_metadata = '{"team": "blue"}' where id = ${former.id}`;
  await revokeSeat(db, ada, { seatId: former.id });
  const seat = await reinstateSeat(db, ada, { seatId: former.id });
  expect(seat).toMatchObject({
    status: 'pending',
    memberId: former.memberId,
    seatMetadata: { team: 'blue' },
  });
  expect(await findSeatInLine(db, ada, { seatId: seat.id })).toMatchObject({
    predecessorId: former.id,
  });
  expect((await seatHistory(db, ada, { seatId: seat.id })).map(({ type }) => type)).toEqual([
    'customer_seat.assigned',
    'customer_seat.revoked',
    'customer_seat.claimed',
    'customer_seat.assigned',
  ]);
});

test('no link from before opens the new seat: a newer one was sent', async () => {
  const { ada, source } = await world();
  const former = await invited(db, ada, source);
  await revokeSeat(db, ada, { seatId: former.id });
  const seat = await reinstateSeat(db, ada, { seatId: former.id });
  const old = { key, token: tokenOf(former) };
  expect(await claimInfo(db, old)).toMatchObject({ state: 'superseded' });
  expect(await refusalOf(claimSeat(db, old))).toBe('InvalidInvitationToken');
  const number = 2;
  expect((await claimSeat(db, { key, token: tokenOf(seat, number) })).id).toBe(seat.id);
});

test('who has a seat is not invited again, and a full purchase invites nobody', async () => {
  const { ada, source } = await world(1);
  const former = await seated(db, ada, source);
  expect(await refusalOf(reinstateSeat(db, ada, { seatId: former.id }))).toBe(
    'SeatAlreadyAssigned',
  );
  await revokeSeat(db, ada, { seatId: former.id });
  const carol = await invited(db, ada, source);
  expect(await refusalOf(reinstateSeat(db, ada, { seatId: former.id }))).toBe(
    'SeatNotAvailable full',
  );
  await revokeSeat(db, ada, { seatId: carol.id });
  await reinstateSeat(db, ada, { seatId: former.id });
  expect(await refusalOf(reinstateSeat(db, ada, { seatId: former.id }))).toBe(
    'SeatNotAvailable full',
  );
});

test('whose place somebody else has gets another; whose place is free again goes on from its end', async () => {
  const { ada, source } = await world(3);
  const bob = await seated(db, ada, source);
  const recipient = { email: freshAddress('carol') };
  const { seat: carol } = await transferSeat(db, ada, { seatId: bob.id, recipient });
  const another = await reinstateSeat(db, ada, { seatId: bob.id });
  expect(await findSeatInLine(db, ada, { seatId: another.id })).toMatchObject({
    predecessorId: null,
  });
  await revokeSeat(db, ada, { seatId: another.id });
  await revokeSeat(db, ada, { seatId: carol.id });
  const again = await reinstateSeat(db, ada, { seatId: bob.id });
  expect(await findSeatInLine(db, ada, { seatId: again.id })).toMatchObject({
    email: bob.email,
    predecessorId: carol.id,
  });
});

test('who left the team comes back to it', async () => {
  const { ada, source } = await world();
  const former = await seated(db, ada, source);
  await removeMember(db, ada, { memberId: former.member.id });
  const seat = await reinstateSeat(db, ada, { seatId: former.id });
  expect(seat).toMatchObject({ email: former.email, status: 'pending' });
  expect(seat.memberId).not.toBe(former.member.id);
});

test('of many at once one invites', async () => {
  const { ada, source } = await world(9);
  const former = await seated(db, ada, source);
  await revokeSeat(db, ada, { seatId: former.id });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_, at) =>
      reinstateSeat(at % 2 ? db : other, ada, { seatId: former.id }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
  expect(new Set(codes)).toEqual(new Set(['SeatAlreadyAssigned']));
});
