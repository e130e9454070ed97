import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { deleteCustomer } from '#domain/customer/delete.ts';
import { removeMember } from '#domain/member/remove.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { createProduct } from '#domain/product/create.ts';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { revokeAllSeats } from '#domain/seat/revoke-all.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { changeProduct } from '#domain/subscription/change-product.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { eventsOf } from '#domain/test/events.ts';
import { benefit, give, givenBy, sealing } from '#domain/test/giving.ts';
import { invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { deleteBenefit } from './delete.ts';
import { type HolderActor, ownGrants } from './own-grants.ts';
import { updateBenefit } from './update.ts';

const { db, sql } = await testDatabase();

/** A product that gives a note and a key, and Ada's purchases of it. */
async function world(seats = 5) {
  const built = await buildWorld(db, { subscription: { seats } });
  const note = await benefit(db, built.organization);
  const keys = await benefit(db, built.organization, { type: 'license_keys' });
  await give(db, built.product, note, keys);
  await give(db, built.licence, note);
  const source = { subscriptionId: built.subscription.id };
  return { ...built, note, keys, source, both: [note.id, keys.id].sort() };
}

/** Whoever signed in with this address. */
function holder(email: string): HolderActor {
  return { kind: 'user', userId: crypto.randomUUID(), email };
}

async function facts(of: Parameters<typeof eventsOf>[1]) {
  const events = await eventsOf(sql, of);
  return events.filter(({ type }) => type.startsWith('benefit_grant.'));
}

async function keyOf(email: string): Promise<string | null | undefined> {
  const { items } = await ownGrants(db, holder(email), { sealing });
  return items.find(({ licenceKey }) => licenceKey)?.licenceKey?.text;
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

describe('R54: what a product gives from now on reaches everybody who holds a seat', () => {
  test('claimed seats of subscriptions and of orders; not pending and revoked ones', async () => {
    const { organization, licence, note, ada, order } = await world();
    const { id: orderId } = await order(5);
    const [bob, gone] = [await seated(db, ada, { orderId }), await seated(db, ada, { orderId })];
    const waiting = await invited(db, ada, { orderId });
    await revokeSeat(db, ada, { seatId: gone.id });
    const extra = await benefit(db, organization);
    await give(db, licence, extra);
    expect(await givenBy(sql, bob)).toEqual([extra.id]);
    expect(await givenBy(sql, waiting)).toEqual([]);
    expect(await givenBy(sql, gone)).toEqual([]);
    const told = (await facts({ orderId })).filter(({ actor_kind }) => actor_kind === 'operator');
    expect(told.map(({ type, after }) => [type, after.benefit_id])).toEqual([
      ['benefit_grant.revoked', note.id],
      ['benefit_grant.created', extra.id],
    ]);
    await claimSeat(db, { key, token: tokenOf(waiting) });
    expect(await givenBy(sql, waiting)).toEqual([extra.id]);
  });

  test('the same again changes nothing and tells nothing; another order only that', async () => {
    const { product, note, keys, ada, source } = await world();
    await seated(db, ada, source);
    const before = (await facts(source)).length;
    const benefitIds = [note.id, keys.id];
    const same = await updateProductBenefits(db, operator, { productId: product.id, benefitIds });
    const turned = await updateProductBenefits(db, operator, {
      productId: product.id,
      benefitIds: benefitIds.toReversed(),
    });
    expect(turned.benefits.map(({ id }) => id)).toEqual([keys.id, note.id]);
    expect(same.benefits.map(({ id }) => id)).toEqual([note.id, keys.id]);
    expect(await facts(source)).toHaveLength(before);
    const events = await sql`
      select 1 from events where type = 'product.updated' and after ->> 'id' = ${product.id}`;
    expect(events).toHaveLength(2);
  });

  test('a benefit that is deleted is taken back from everybody, and given by no product', async () => {
    const { note, keys, product, licence, ada, source } = await world();
    const bob = await seated(db, ada, source);
    await deleteBenefit(db, operator, { benefitId: note.id });
    expect(await givenBy(sql, bob)).toEqual([keys.id]);
    const again = { productId: licence.id, benefitIds: [note.id] };
    expect(await refusalOf(updateProductBenefits(db, operator, again))).toBe(
      'InvalidRequest benefits',
    );
    expect(await refusalOf(deleteBenefit(db, operator, { benefitId: note.id }))).toBe(
      'ResourceNotFound',
    );
    const { benefits } = await updateProductBenefits(db, operator, {
      productId: product.id,
      benefitIds: [keys.id],
    });
    expect(benefits.map(({ id }) => id)).toEqual([keys.id]);
  });

  test('other properties are told to every holder; a description and new patterns are not', async () => {
    const { note, keys, ada, source } = await world();
    const bob = await seated(db, ada, source);
    const keyBefore = await keyOf(bob.email);
    await updateBenefit(db, operator, { benefitId: note.id, description: 'A room' });
    await updateBenefit(db, operator, {
      benefitId: keys.id,
      kind: { type: 'license_keys', properties: { prefix: 'NEW' } },
    });
    const updated = async () =>
      (await facts(source)).filter(({ type }) => type === 'benefit_grant.updated');
    expect(await updated()).toEqual([]);
    const kind = { type: 'custom', properties: { note: 'Room 13' } } as const;
    await updateBenefit(db, operator, { benefitId: note.id, kind });
    await updateBenefit(db, operator, { benefitId: note.id, kind });
    expect(await updated()).toMatchObject([
      {
        before: { benefit: { properties: { note: 'Room 12' } } },
        after: { benefit: { properties: { note: 'Room 13' }, description: 'A room' } },
      },
    ]);
    expect(await keyOf(bob.email)).toBe(keyBefore);
    const carol = await seated(db, ada, source);
    expect(await keyOf(carol.email)).toMatch(/^NEW-/);
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

describe('a licence key', () => {
  test('is of one seat, in the pattern, and the same at each reading', async () => {
    const { organization, product, ada, source } = await world();
    const pattern = 'ACME.####-########-########_x';
    await give(
      db,
      product,
      await benefit(db, organization, { type: 'license_keys', properties: { pattern } }),
    );
    const [bob, carol] = [await seated(db, ada, source), await seated(db, ada, source)];
    const form = /^ACME\.[0-9A-Z]{4}-[0-9A-Z]{8}-[0-9A-Z]{8}_x$/;
    expect(await keyOf(bob.email)).toMatch(form);
    expect(await keyOf(bob.email)).toBe(await keyOf(bob.email));
    expect(await keyOf(carol.email)).toMatch(form);
    expect(await keyOf(carol.email)).not.toBe(await keyOf(bob.email));
  });

  test('goes on after a recovery, and after its benefit was away for a while', async () => {
    const { product, note, keys, ada, source } = await world();
    const bob = await seated(db, ada, source);
    const held = await keyOf(bob.email);
    await endSubscription(db, operator, { ...source, to: 'past_due' });
    expect(await keyOf(bob.email)).toBeUndefined();
    await recoverSubscription(db, operator, source);
    expect(await keyOf(bob.email)).toBe(held);
    await give(db, product, note);
    expect(await keyOf(bob.email)).toBeUndefined();
    await give(db, product, keys, note);
    expect(await keyOf(bob.email)).toBe(held);
  });

  test('is another one after a revoke, and for who takes a seat over', async () => {
    const { ada, source } = await world();
    const bob = await seated(db, ada, source);
    const held = await keyOf(bob.email);
    await revokeSeat(db, ada, { seatId: bob.id });
    const again = await seated(db, ada, source, bob.email);
    const second = await keyOf(bob.email);
    expect(second).not.toBe(held);
    const email = freshAddress('carol');
    const recipient = { email };
    await transferSeat(db, ada, { seatId: again.id, recipient, immediateClaim: true });
    expect(await keyOf(email)).toBeDefined();
    expect(await keyOf(email)).not.toBe(second);
  });

  test('rests nowhere: no row and no event holds it, or what it is derived from in clear', async () => {
    const { ada, source, keys } = await world();
    const bob = await seated(db, ada, source);
    const held = (await keyOf(bob.email)) ?? '';
    expect(held).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
    for (const table of ['benefits', 'benefit_grants', 'events', 'customer_seats']) {
      const found = await sql`
        select 1 from ${sql(table)} as kept where kept::text like ${`%${held}%`}`;
      expect(found, table).toEqual([]);
    }
    const [seed] = await sql`select sealed_seed from benefits where id = ${keys.id}`;
    const [other] = await sql`
      select sealed_seed from benefits where type = 'license_keys' and id <> ${keys.id}`;
    expect(seed?.sealed_seed).not.toBe(other?.sealed_seed);
  });
});

test('all promises are kept after all of this', async () => {
  expect((await verifyPromises(db)).flatMap(({ broken }) => broken)).toEqual([]);
});

type Seat = Awaited<ReturnType<typeof seated>>;
