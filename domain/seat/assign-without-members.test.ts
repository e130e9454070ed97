import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildWorld } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';

const { db, sql } = await testDatabase();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

describe('the recipient, without the member model', () => {
  const legacy = { organization: { memberModelEnabled: false } };

  test('R28, R30: the seat shows the holder’s own customer, and a member all the same', async () => {
    const { ada, customerId, source } = await world(legacy);
    const seat = await invited(db, ada, source);
    expect(seat.customerId).not.toBe(customerId);
    expect(seat.member).toMatchObject({ customerId, email: seat.email });
    const [holder] = await sql`
      select c.email, c.type, m.role from customers c join members m on m.customer_id = c.id
       where c.id = ${seat.customerId}`;
    expect(holder).toEqual({ email: seat.email, type: 'individual', role: 'owner' });
  });

  test('R28: a known customer is taken; an unknown id is CustomerNotFound', async () => {
    const { ada, order, source } = await world(legacy);
    const bob = await invited(db, ada, source);
    const elsewhere = { orderId: (await order()).id };
    const recipient = { customerId: bob.customerId ?? '' };
    const again = await assignSeat(db, ada, { source: elsewhere, recipient });
    expect(again.customerId).toBe(bob.customerId);
    const unknown = { externalCustomerId: 'nobody' };
    expect(await refusalOf(assignSeat(db, ada, { source, recipient: unknown }))).toBe(
      'CustomerNotFound',
    );
  });

  test('R29: one live seat for a customer and purchase', async () => {
    const { ada, source } = await world(legacy);
    const bob = await invited(db, ada, source);
    expect(await refusalOf(invited(db, ada, source, bob.email))).toBe('SeatAlreadyAssigned');
  });

  test('R31: assigning leaves the billing customer’s type alone', async () => {
    const { ada, customerId, source } = await world(legacy);
    const typeOf = async () => (await sql`select type from customers where id = ${customerId}`)[0];
    const before = await typeOf();
    await invited(db, ada, source);
    expect(await typeOf()).toEqual(before);
  });
});
