import { describe, expect, test } from 'vitest';
import { freshAddress } from '#domain/test/world.ts';
import { openSeats, says, withoutMembers } from '../_test/seats.ts';

const { send, world } = await openSeats();

describe('the recipient, with the member model', () => {
  test('R20, R26: an address finds a member in any case, or makes one', async () => {
    const { assign, member, customerId } = await world();
    const bob = await member({ name: 'Bob' });
    const { body: seat } = await assign({ email: bob.email.toUpperCase() });
    expect(seat).toMatchObject({ customer_id: customerId, member_id: bob.id, email: bob.email });
    const { body: fresh } = await assign({});
    expect(fresh.member).toMatchObject({ role: 'member', customer_id: customerId });
  });

  test('R21: a member id is a live member’s of the buyer', async () => {
    const { to, member, token, customerId } = await world();
    const other = await world();
    const [bob, gone, stranger] = [await member({}), await member({}), await other.member({})];
    await send(`DELETE /v1/customers/${customerId}/members/${gone.id}`, { token });
    expect((await to({ member_id: bob.id })).body.member_id).toBe(bob.id);
    for (const id of [stranger.id, gone.id, crypto.randomUUID()]) {
      const refused = says(404, 'MemberNotFound', `Member not found: ${id}`);
      expect(await to({ member_id: id })).toMatchObject(refused);
    }
  });

  test('R22, R23: an external member id finds, links, makes, or contradicts', async () => {
    const { to, member } = await world({ subscription: { seats: 9 } });
    expect(await to({ external_member_id: 'e-1' })).toMatchObject(
      says(404, 'MemberNotFound', 'Member not found: e-1'),
    );
    const bob = await member({ external_id: 'e-1' });
    const carol = await member({});
    expect((await to({ external_member_id: 'e-1' })).body.member_id).toBe(bob.id);
    const mismatch = says(400, 'MemberEmailMismatch');
    expect(await to({ external_member_id: 'e-1', email: carol.email })).toMatchObject(mismatch);
    expect(await to({ external_member_id: 'e-2', email: bob.email })).toMatchObject(mismatch);
    const linked = await to({ external_member_id: 'e-2', email: carol.email.toUpperCase() });
    expect(linked.body.member).toMatchObject({ id: carol.id, external_id: 'e-2' });
    const both = { external_member_id: 'e-3', email: freshAddress() };
    expect((await to(both)).body.member).toMatchObject({ external_id: 'e-3', email: both.email });
  });

  test('R25: one live seat of a purchase for a person, and one more of another purchase', async () => {
    const { assign, to, order } = await world();
    const { body: bob } = await assign({});
    const again = bob.email.replace('person', 'PERSON');
    expect(await assign({ email: again })).toMatchObject(
      says(400, 'SeatAlreadyAssigned', `Seat already assigned to customer ${again}`),
    );
    const { id: order_id } = await order();
    expect((await to({ email: bob.email }, { order_id })).status).toBe(200);
  });

  test('R32: the address of a removed member is a new member’s', async () => {
    const { assign, token, customerId } = await world();
    const { body: bob } = await assign({});
    await send(`DELETE /v1/customers/${customerId}/members/${bob.member_id}`, { token });
    const { status, body: again } = await assign({ email: bob.email });
    expect(status).toBe(200);
    expect(again.member_id).not.toBe(bob.member_id);
  });
});

describe('the recipient, without the member model', () => {
  test('R27: named in exactly one way', async () => {
    const { to, customerId } = await world(withoutMembers);
    const odd = [
      {},
      { email: freshAddress(), customer_id: customerId },
      { customer_id: customerId, external_customer_id: 'e' },
    ];
    for (const recipient of odd) expect((await to(recipient)).status).toBe(422);
  });

  test('R29, R30, R31: the seat shows the holder’s own customer; the buyer stays what it is', async () => {
    const { to, customer, customerId, token } = await world(withoutMembers);
    const typeOf = async () =>
      (await send(`GET /v1/customers/${customerId}`, { token })).body.type as string;
    const before = await typeOf();
    const bob = await customer({ email: freshAddress(), external_id: 'crm-bob' });
    const { body: seat } = await to({ external_customer_id: 'crm-bob' });
    expect(seat).toMatchObject({ customer_id: bob.id, member: { customer_id: customerId } });
    for (const again of [{ customer_id: bob.id }, { email: bob.email }]) {
      expect(await to(again)).toMatchObject(says(400, 'SeatAlreadyAssigned'));
    }
    expect(await typeOf()).toBe(before);
  });
});
