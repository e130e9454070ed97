import { beforeEach, expect, test } from 'vitest';
import { updateMember } from '#domain/member/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { findSeat } from '#domain/seat/find.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { key, tokenOf } from '#domain/test/seating.ts';
import { freshAddress, operator, type World } from '#domain/test/world.ts';
import { asSent, dataOf, openTelling, typesOf } from '#outbox/test/telling.ts';
import { presentSeat } from '#wire/customer-seat.ts';

const { db, sql, office, newWorld, told, toldAll } = await openTelling();

let world: World;
let source: { subscriptionId: string };

beforeEach(async () => {
  world = await newWorld();
  source = { subscriptionId: world.subscription.id };
});

const seatNow = async (seatId: string) => {
  const seat = await findSeat(db, operator, { seatId });
  return seat && asSent(presentSeat(seat));
};

test('a seat: assigned, claimed, revoked, each as the API shows it', async () => {
  const email = freshAddress('bob');
  let id = '';
  const assigned = await told(async () => {
    ({ id } = await assignSeat(db, world.ada, {
      source,
      recipient: { email },
      metadata: { team_name: 'blue' },
    }));
  });
  expect(typesOf(assigned)).toEqual(['member.created', 'customer_seat.assigned']);
  expect(dataOf(assigned, 'customer_seat.assigned')).toEqual(await seatNow(id));

  const claimed = await told(() => claimSeat(db, { key, token: tokenOf({ id }) }));
  expect(typesOf(claimed)).toEqual(['customer_seat.claimed']);
  expect(dataOf(claimed, 'customer_seat.claimed')).toEqual(await seatNow(id));

  const revoked = await told(() => revokeSeat(db, world.ada, { seatId: id }));
  expect(typesOf(revoked)).toEqual(['customer_seat.revoked']);
  const data = dataOf(revoked, 'customer_seat.revoked');
  expect(data).toEqual(await seatNow(id));
  // Who lost it, though it is nobody's any more (W30).
  expect(data).toMatchObject({
    customer_id: null,
    member_id: null,
    email,
    customer_email: email,
    member: { email },
    status: 'revoked',
  });
});

test('the message is frozen: what happens before it is sent changes nothing of it', async () => {
  const [email, later] = [freshAddress('bob'), freshAddress('robert')];
  const messages = await told(async () => {
    await office.hold(async () => {
      const seat = await assignSeat(db, world.ada, { source, recipient: { email } });
      await updateMember(db, operator, { memberId: seat.member.id, email: later, name: 'Robert' });
      // The new address got a link of its own.
      await claimSeat(db, { key, token: tokenOf(seat, 2) });
      await revokeSeat(db, world.ada, { seatId: seat.id });
    });
  });
  expect(messages.map(({ type, data }) => [type, (data as { email?: string }).email])).toEqual([
    ['member.created', email],
    ['customer_seat.assigned', email],
    ['member.updated', later],
    ['customer_seat.claimed', later],
    ['customer_seat.revoked', later],
  ]);
  const assigned = dataOf(messages, 'customer_seat.assigned');
  expect(assigned).toMatchObject({ status: 'pending', member: { email, name: null } });
});

test('R17, R18, R48: no message of a resend, of a second revoke, nor assigned of an immediate claim', async () => {
  const recipient = { email: freshAddress('bob') };
  const immediate = await told(() =>
    assignSeat(db, world.ada, { source, recipient, immediateClaim: true }),
  );
  expect(typesOf(immediate)).toEqual(['member.created', 'customer_seat.claimed']);
  const { id: seatId } = await assignSeat(db, world.ada, {
    source,
    recipient: { email: freshAddress('eve') },
  });
  await office.settle();
  expect(await told(() => resendInvitation(db, world.ada, { seatId }))).toEqual([]);
  await revokeSeat(db, world.ada, { seatId });
  await office.settle();
  expect(await told(() => revokeSeat(db, world.ada, { seatId }))).toEqual([]);
});

test('a transfer tells of both seats, many seats of each', async () => {
  const { id: seatId } = await assignSeat(db, world.ada, {
    source,
    recipient: { email: freshAddress('bob') },
  });
  await office.settle();
  const transfer = { seatId, recipient: { email: freshAddress('carol') } };
  const types = typesOf(await told(() => transferSeat(db, world.ada, transfer)));
  expect(types.sort()).toEqual([
    'customer_seat.assigned',
    'customer_seat.revoked',
    'member.created',
  ]);
  const lines = [{ email: freshAddress() }, { email: freshAddress() }];
  const many = typesOf(await told(() => assignSeats(db, world.ada, { source, lines })));
  expect(many.filter((type) => type === 'customer_seat.assigned')).toHaveLength(2);
});

test('a fact that can’t be told is logged, and keeps none after it from being told', async () => {
  const messages = await told(async () => {
    await sql`
      insert into events (type, organization_id, actor_kind, channel, after)
      values ('customer_seat.claimed', ${world.organization.id}, 'system', 'system', '{}')`;
    await world.order(1, false);
  });
  expect(typesOf(messages)).toEqual(['order.created']);
  expect(office.log.at(-1)).toMatch(/^webhooks of event \d+ \(customer_seat\.claimed\): /);
});

test('every type of these is told above', () => toldAll('seats'));
