import { describe, expect, test } from 'vitest';
import { deleteCustomer } from '#domain/customer/delete.ts';
import { removeMember } from '#domain/member/remove.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { createProduct } from '#domain/product/create.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { revokeAllSeats } from '#domain/seat/revoke-all.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { changeProduct } from '#domain/subscription/change-product.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { eventsOf } from '#domain/test/events.ts';
import { holder, openGifts } from '#domain/test/gifts.ts';
import { benefit, give, givenBy, sealing } from '#domain/test/giving.ts';
import { invited, key, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { ownGrants } from './own-grants.ts';

const { db, sql, world, keyOf } = await openGifts();

async function facts(of: Parameters<typeof eventsOf>[1]) {
  const events = await eventsOf(sql, of);
  return events.filter(({ type }) => type.startsWith('benefit_grant.'));
}

const sorted = (ids: string[]) => ids.toSorted();

describe('R52: a claimed seat gives what its product gives', () => {
  test('nothing at the purchase, nothing with the invitation, everything with the claim', async () => {
    const { ada, note, source, both, email } = await world();
    expect(await facts(source)).toEqual([]);
    const seat = await invited(db, ada, source);
    expect(await givenBy(sql, seat)).toEqual([]);
    await claimSeat(db, { key, token: tokenOf(seat) });
    expect(sorted(await givenBy(sql, seat))).toEqual(both);
    const told = await facts(source);
    expect(told.map(({ type }) => type)).toEqual([
      'benefit_grant.created',
      'benefit_grant.created',
    ]);
    expect(told[0]).toMatchObject({ actor_kind: 'invitee', actor_id: seat.id, seat_id: seat.id });
    expect(told.map(({ after }) => after)).toContainEqual(
      expect.objectContaining({
        benefit_id: note.id,
        subscription_id: source.subscriptionId,
        order_id: null,
        member_id: seat.memberId,
        revoked_at: null,
        customer: expect.objectContaining({ email }),
        member: expect.objectContaining({ email: seat.email }),
        benefit: expect.objectContaining({ id: note.id, properties: { note: 'Room 12' } }),
      }),
    );
    expect(JSON.stringify(told)).not.toContain('sealed_seed');
  });

  test('a seat that is claimed as it is assigned, and one of an order, too', async () => {
    const { ada, note, source, both, order } = await world();
    const recipient = { email: freshAddress('bob') };
    const bob = await assignSeat(db, ada, { source, recipient, immediateClaim: true });
    expect(sorted(await givenBy(sql, bob))).toEqual(both);
    const { id: orderId } = await order();
    const carol = await seated(db, ada, { orderId });
    expect(await givenBy(sql, carol)).toEqual([note.id]);
    expect(await facts({ orderId })).toMatchObject([{ order_id: orderId, actor_kind: 'invitee' }]);
  });

  test('with the member model the customer is the buyer; without it, the holder’s own', async () => {
    const grantOf = async (seat: { id: string }) =>
      (await sql`select customer_id from benefit_grants where seat_id = ${seat.id}`)[0];
    const { ada, source, customerId } = await world();
    expect(await grantOf(await seated(db, ada, source))).toEqual({ customer_id: customerId });
    const legacy = await buildWorld(db, { organization: { memberModelEnabled: false } });
    await give(db, legacy.product, await benefit(db, legacy.organization));
    const seat = await seated(db, legacy.ada, { subscriptionId: legacy.subscription.id });
    expect(await grantOf(seat)).toEqual({ customer_id: seat.customerId });
    expect(seat.customerId).not.toBe(legacy.customerId);
  });
});

describe('R53: a revoke takes back what that seat gave, at once', () => {
  test('and nobody else’s', async () => {
    const { ada, source, both } = await world();
    const [bob, carol] = [await seated(db, ada, source), await seated(db, ada, source)];
    await revokeSeat(db, ada, { seatId: bob.id });
    expect(await givenBy(sql, bob)).toEqual([]);
    expect(sorted(await givenBy(sql, carol))).toEqual(both);
    const told = await facts(source);
    const taken = told.filter(({ type }) => type === 'benefit_grant.revoked');
    expect(taken).toHaveLength(2);
    expect(taken[0]).toMatchObject({ seat_id: bob.id, actor_kind: 'user', channel: 'portal' });
    expect(taken[0]?.after.revoked_at).not.toBeNull();
  });

  test.each<[string, (of: Awaited<ReturnType<typeof world>>, seat: Seat) => Promise<unknown>]>([
    [
      'a member is removed',
      ({ ada }, { member }) => removeMember(db, ada, { memberId: member.id }),
    ],
    ['all seats are revoked', ({ ada, source }) => revokeAllSeats(db, ada, { source })],
    ['it ends', ({ source }) => endSubscription(db, operator, { ...source, to: 'canceled' })],
    ['it pauses', ({ source }) => endSubscription(db, operator, { ...source, to: 'paused' })],
    [
      'the customer is deleted',
      ({ customerId }) => deleteCustomer(db, operator, { which: { customerId } }),
    ],
    [
      'the seat is transferred',
      ({ ada }, { id: seatId }) =>
        transferSeat(db, ada, { seatId, recipient: { email: freshAddress() } }),
    ],
  ])('when %s', async (_, deed) => {
    const of = await world();
    const bob = await seated(db, of.ada, of.source);
    await deed(of, bob);
    expect(await givenBy(sql, bob)).toEqual([]);
    expect((await ownGrants(db, holder(bob.email), { sealing })).items).toEqual([]);
  });

  test('when an order is refunded in full, and not in part', async () => {
    const { ada, note, order } = await world();
    const { id: orderId } = await order();
    const bob = await seated(db, ada, { orderId });
    await refundOrder(db, operator, { orderId, partially: true });
    expect(await givenBy(sql, bob)).toEqual([note.id]);
    await refundOrder(db, operator, { orderId });
    expect(await givenBy(sql, bob)).toEqual([]);
  });
});

test('R55: another product gives its own to claimed seats; what both give stays as it is', async () => {
  const { organization, note, keys, ada, source } = await world();
  const [bob, waiting] = [await seated(db, ada, source), await invited(db, ada, source)];
  const held = await keyOf(bob.email);
  const { id: productId } = await createProduct(db, operator, {
    organizationId: organization.id,
    name: 'Studio Max',
    isRecurring: true,
  });
  const extra = await benefit(db, organization);
  await give(db, { id: productId }, extra, keys);
  await changeProduct(db, operator, { ...source, productId });
  expect(sorted(await givenBy(sql, bob))).toEqual(sorted([keys.id, extra.id]));
  expect(await givenBy(sql, waiting)).toEqual([]);
  expect(await keyOf(bob.email)).toBe(held);
  const told = (await facts(source)).slice(-2);
  expect(told.map(({ type, after }) => [type, after.benefit_id])).toEqual([
    ['benefit_grant.revoked', note.id],
    ['benefit_grant.created', extra.id],
  ]);
});

test('R56: each grant names its member', async () => {
  const { ada, source } = await world();
  const bob = await seated(db, ada, source);
  const { items } = await ownGrants(db, holder(bob.email), { sealing });
  expect(items).toHaveLength(2);
  for (const { member } of items) expect(member.id).toBe(bob.memberId);
});

test('all promises are kept after all of this', async () => {
  expect((await verifyPromises(db)).flatMap(({ broken }) => broken)).toEqual([]);
});

type Seat = Awaited<ReturnType<typeof seated>>;
