import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { statementsOf } from '#db/test/statements.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { availableSeats } from './available.ts';
import { seatsHeldBy } from './held.ts';
import { seatHistory } from './history.ts';
import { revokeSeat } from './revoke.ts';
import { seatsOf } from './seats-of.ts';

const { db } = await testDatabase();

async function world(memberModelEnabled = true) {
  const built = await buildWorld(db, { organization: { memberModelEnabled } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

test('W5: free places are read from the purchase, and no seat is', async () => {
  const { ada, source } = await world();
  await seated(db, ada, source);
  const statements = await statementsOf(db, async () => {
    expect(await availableSeats(db, ada, { source })).toEqual({ total: 3, available: 2 });
  });
  expect(statements).toHaveLength(1);
  expect(statements[0]).not.toContain('customer_seats');
});

test('W16: a plain member sees the own seat, and no colleague’s', async () => {
  const { ada, source } = await world();
  const [bob, carol] = [await seated(db, ada, source), await seated(db, ada, source)];
  const actor = { kind: 'user', userId: crypto.randomUUID(), email: bob.email } as const;
  expect(await refusalOf(seatsOf(db, actor, { source }))).toBe('ResourceNotFound');
  expect(await refusalOf(seatHistory(db, actor, { seatId: carol.id }))).toBe('ResourceNotFound');
  expect(await seatsHeldBy(db, actor)).toMatchObject([{ id: bob.id }]);
});

test('W25: a seat remembers who did what, and by which way in', async () => {
  const { ada, merchant, source } = await world();
  const { id: seatId } = await seated(db, ada, source);
  await revokeSeat(db, merchant, { seatId });
  const history = await seatHistory(db, ada, { seatId });
  expect(history.map(({ type, channel }) => [type, channel])).toEqual([
    ['customer_seat.revoked', 'api'],
    ['customer_seat.claimed', 'invitation'],
    ['customer_seat.assigned', 'portal'],
  ]);
  expect(history.at(-1)?.actorName).toBe('Ada Lovelace');
});

test('W26: seats of orders are among those that a person holds', async () => {
  const { ada, source, order } = await world();
  const email = freshAddress('bob');
  const both = [
    await seated(db, ada, source, email),
    await seated(db, ada, { orderId: (await order()).id }, email),
  ];
  const held = await seatsHeldBy(db, { kind: 'user', userId: crypto.randomUUID(), email });
  expect(held.map(({ id }) => id).sort()).toEqual(both.map(({ id }) => id).sort());
});

test('W28: without the member model, naming the same person in two ways is a duplicate, and no crash', async () => {
  const { ada, source } = await world(false);
  const bob = await invited(db, ada, source);
  const carol = await invited(db, ada, source);
  for (const { member, email } of [bob, carol]) {
    for (const recipient of [{ memberId: member.id }, { email }]) {
      const again = assignSeat(db, ada, { source, recipient });
      expect(await refusalOf(again)).toBe('SeatAlreadyAssigned');
    }
  }
  await revokeSeat(db, ada, { seatId: bob.id });
  const again = await assignSeat(db, ada, { source, recipient: { memberId: bob.member.id } });
  expect(again).toMatchObject({ customerId: bob.customerId, memberId: bob.member.id });
});
