import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { updateMember } from '#domain/member/update.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, key, refusalOf, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { createCustomer } from './create.ts';
import { updateCustomer } from './update.ts';

const { db, sql } = await testDatabase();

const change = (customerId: string, to: object) =>
  updateCustomer(db, operator, { which: { customerId }, ...to });

async function peopleOf(customerId: string) {
  return sql`select email, role from members
              where customer_id = ${customerId} and deleted_at is null order by created_at`;
}

describe('R95: a new address', () => {
  test('of an individual is its owner’s too, and both are told of', async () => {
    const { organization } = await buildWorld(db);
    const given = { organizationId: organization.id, email: freshAddress() };
    const { id } = await createCustomer(db, operator, given);
    const email = freshAddress('moved');
    await change(id, { email });
    expect(await peopleOf(id)).toEqual([{ email, role: 'owner' }]);
    const told = (await eventsOf(sql, { customerId: id })).map(({ type }) => type);
    expect(told.slice(-2)).toEqual(['member.updated', 'customer.updated']);
  });

  test('of a team leaves its owner where they are', async () => {
    const { customerId, email } = await buildWorld(db);
    await change(customerId, { email: freshAddress() });
    expect(await peopleOf(customerId)).toEqual([{ email, role: 'owner' }]);
  });

  test('W14: without the member model goes to the seats that the customer holds', async () => {
    const organization = { memberModelEnabled: false };
    const { ada, subscription, customerId } = await buildWorld(db, { organization });
    const source = { subscriptionId: subscription.id };
    const seat = await invited(db, ada, source);
    const own = String(seat.customerId);
    expect(own).not.toBe(customerId);
    const email = freshAddress('moved');
    await change(own, { email });
    expect(await peopleOf(own)).toEqual([{ email, role: 'owner' }]);
    expect(await peopleOf(customerId)).toContainEqual({ email, role: 'member' });
    const old = claimSeat(db, { key, token: tokenOf(seat, 1) });
    expect(await refusalOf(old)).toMatch(/^InvalidInvitationToken/);
    const claimed = await claimSeat(db, { key, token: tokenOf(seat, 2) });
    expect(claimed).toMatchObject({ id: seat.id, email, customerId: own });
  });

  test('W14: a colleague’s address is refused, and nothing has moved', async () => {
    const organization = { memberModelEnabled: false };
    const { ada, subscription, email } = await buildWorld(db, { organization });
    const seat = await invited(db, ada, { subscriptionId: subscription.id });
    const taken = change(String(seat.customerId), { email: email.toUpperCase() });
    expect(await refusalOf(taken)).toBe('InvalidRequest taken');
    const [row] = await sql`select email from customer_seats where id = ${seat.id}`;
    expect(row?.email).toBe(seat.email);
  });

  test('against assigning and other changes: every seat is at its member’s address', async () => {
    for (let round = 0; round < 15; round += 1) {
      const organization = { memberModelEnabled: false };
      const { ada, subscription, order } = await buildWorld(db, { organization });
      const { id: orderId } = await order(3);
      const seat = await invited(db, ada, { subscriptionId: subscription.id });
      const email = seat.email;
      const settled = await Promise.allSettled([
        change(String(seat.customerId), { email: freshAddress('moved') }),
        assignSeat(db, ada, { source: { orderId }, recipient: { email } }),
        updateMember(db, operator, {
          memberId: seat.member.id,
          email: freshAddress('own'),
          role: 'billing_manager',
        }),
        change(String(seat.customerId), { name: 'Bob' }),
      ]);
      const crashes = settled.filter(
        (one) => one.status === 'rejected' && one.reason.name !== 'Refusal',
      );
      expect(crashes).toEqual([]);
    }
    const broken = (await verifyPromises(db)).filter((verdict) => verdict.broken.length > 0);
    expect(broken).toEqual([]);
  });
});

test('what is the same already tells nothing', async () => {
  const { customerId, email } = await buildWorld(db);
  const before = await eventsOf(sql, { customerId });
  await change(customerId, { email, name: ' Ada Lovelace ', type: 'team', metadata: {} });
  expect(await eventsOf(sql, { customerId })).toEqual(before);
});
