import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { findPortalSession } from '#domain/portal-session/find.ts';
import { openPortalSession } from '#domain/portal-session/open.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { eventsOf } from '#domain/test/events.ts';
import { refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { deleteCustomer } from './delete.ts';

const { db, sql } = await testDatabase();

const remove = (customerId: string, anonymize = false) =>
  deleteCustomer(db, operator, { which: { customerId }, anonymize });

async function liveSeatsAndMembers(customerId: string) {
  const [row] = await sql`
    select (select count(*)::int from members where customer_id = ${customerId} and deleted_at is null)
           as members,
           (select count(*)::int from customer_seats s join members m on m.id = s.member_id
             where m.customer_id = ${customerId} and s.revoked_at is null) as seats`;
  return row;
}

describe('R90: deleting a customer', () => {
  test('cancels, takes back and removes in one go, and tells of each', async () => {
    const { ada, customerId, subscription, order, email } = await buildWorld(db);
    await seated(db, ada, { subscriptionId: subscription.id });
    await seated(db, ada, { orderId: (await order(1)).id });
    const deleted = await remove(customerId);
    expect(deleted).toMatchObject({ email, deletedAt: expect.any(Date) });
    expect(await liveSeatsAndMembers(customerId)).toEqual({ members: 0, seats: 0 });
    const told = (await eventsOf(sql, { customerId })).slice(-7).map(({ type }) => type);
    expect(told).toEqual([
      'customer_seat.revoked',
      'subscription.revoked',
      'customer_seat.revoked',
      'member.deleted',
      'member.deleted',
      'member.deleted',
      'customer.deleted',
    ]);
    expect(await refusalOf(remove(customerId))).toBe('ResourceNotFound');
  });

  test('ends the sessions of its members', async () => {
    const { ada, customerId, subscription } = await buildWorld(db);
    const { member } = await seated(db, ada, { subscriptionId: subscription.id });
    const { secret } = await openPortalSession(db, {
      memberId: member.id,
      kind: 'member',
      mayManage: true,
    });
    await remove(customerId);
    expect(await findPortalSession(db, secret)).toBeNull();
  });

  test('nothing is handed out of its purchases again', async () => {
    const { customerId, subscription, order, product } = await buildWorld(db);
    const { id: orderId } = await order(5);
    await remove(customerId);
    const to = (source: { subscriptionId: string } | { orderId: string }) => ({
      source,
      recipient: { email: freshAddress() },
    });
    expect(await refusalOf(assignSeat(db, operator, to({ orderId })))).toBe(
      'SeatNotAvailable not_live',
    );
    await recoverSubscription(db, operator, { subscriptionId: subscription.id });
    const again = assignSeat(db, operator, to({ subscriptionId: subscription.id }));
    expect(await refusalOf(again)).toBe('SeatNotAvailable not_live');
    const customer = { id: customerId };
    const sale = openSubscription(db, operator, { productId: product.id, customer });
    expect(await refusalOf(sale)).toBe('CustomerNotFound');
  });

  test('anonymized, its rows tell nobody’s name; seats and history keep who held what', async () => {
    const { ada, customerId, subscription, email } = await buildWorld(db);
    await sql`update customers set external_id = ${`x-${customerId}`}, metadata = '{"a":1}'
               where id = ${customerId}`;
    const seat = await seated(db, ada, { subscriptionId: subscription.id });
    const deleted = await remove(customerId, true);
    expect(deleted).toMatchObject({
      email: `${customerId}@anonymized.invalid`,
      name: null,
      metadata: {},
      externalId: `x-${customerId}`,
    });
    const people = await sql`select id, email, name from members where customer_id = ${customerId}`;
    expect(people.every((m) => m.email === `${m.id}@anonymized.invalid` && m.name === null)).toBe(
      true,
    );
    const last = (await eventsOf(sql, { customerId })).at(-1);
    expect(last).toMatchObject({ before: { email }, after: { name: null } });
    const [row] = await sql`select email from customer_seats where id = ${seat.id}`;
    expect(row?.email).toBe(seat.email);
  });
});

describe('races', () => {
  test('two deletions: one deletes, the other finds nothing', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { customerId } = await buildWorld(db);
      const both = await Promise.allSettled([remove(customerId), remove(customerId)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const told = await eventsOf(sql, { customerId });
      expect(told.filter(({ type }) => type === 'customer.deleted')).toHaveLength(1);
    }
  });

  test('against assigning, adding and selling: nobody stays behind, and nothing dead-locks', async () => {
    for (let round = 0; round < 25; round += 1) {
      const { customerId, subscription, order, product } = await buildWorld(db);
      const orders = [(await order(3)).id, (await order(3)).id];
      const customer = { id: customerId };
      const lines = [{ email: freshAddress() }, { email: freshAddress() }];
      const recipient = () => ({ email: freshAddress() });
      const settled = await Promise.allSettled([
        assignSeat(db, operator, {
          source: { subscriptionId: subscription.id },
          recipient: recipient(),
        }),
        ...orders.map((orderId) =>
          assignSeat(db, operator, { source: { orderId }, recipient: recipient() }),
        ),
        assignSeats(db, operator, { source: { orderId: orders[0] ?? '' }, lines }),
        remove(customerId),
        addMember(db, operator, { customerId, ...recipient() }),
        openSubscription(db, operator, { productId: product.id, customer }),
        assignSeats(db, operator, { source: { subscriptionId: subscription.id }, lines }),
      ]);
      const crashes = settled.filter(
        (one) => one.status === 'rejected' && one.reason.name !== 'Refusal',
      );
      expect(crashes).toEqual([]);
      expect(await liveSeatsAndMembers(customerId)).toEqual({ members: 0, seats: 0 });
      const [live] = await sql`
        select count(*)::int as count from subscriptions where customer_id = ${customerId} and is_live`;
      expect(live?.count).toBe(0);
    }
    const broken = (await verifyPromises(db)).filter((verdict) => verdict.broken.length > 0);
    expect(broken.filter(({ promise }) => !promise.startsWith('Told'))).toEqual([]);
  });
});
