import { afterAll, expect, test } from 'vitest';
import { connect, type Database, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { updateMember } from '#domain/member/update.ts';
import { Refusal } from '#domain/refusal.ts';
import { invited, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { correctAddress } from './correct-address.ts';
import { transferSeat } from './transfer.ts';

/** Two pools: what meets in these tests meets in the database and nowhere else. */
const { url, db: one } = await testDatabase();
const other = connect(url, { max: 4 });
afterAll(() => disconnect(other));

const { ada, customerId, subscription } = await buildWorld(one, { subscription: { seats: 400 } });
const source = { subscriptionId: subscription.id };

/** What is done with a seat or a place, and whom it writes about. */
type Deed = { memberId: string; run: () => Promise<unknown> };

/** With an external id that the member learns by it. */
const named = (email: string) => ({ email, externalMemberId: `E-${crypto.randomUUID()}` });

const colleague = () => addMember(one, operator, { customerId, email: freshAddress() });

const deeds: Record<string, () => Promise<Deed>> = {
  'an address is mended': async () => {
    const { id: seatId, member } = await invited(one, ada, source);
    const run = () => correctAddress(one, ada, { seatId, email: freshAddress() });
    return { memberId: member.id, run };
  },
  'a seat goes to somebody who gets an external id': async () => {
    const { id: seatId } = await seated(one, ada, source);
    const { id: memberId, email } = await colleague();
    return { memberId, run: () => transferSeat(one, ada, { seatId, recipient: named(email) }) };
  },
  'somebody is seated who gets an external id': async () => {
    const { id: memberId, email } = await colleague();
    return { memberId, run: () => assignSeat(one, ada, { source, recipient: named(email) }) };
  },
};

// The role locks the customer and then its person: whoever writes of a person has to come in this order.
test.each(Object.entries(deeds))(
  '%s while its person gets a role, without a dead-lock',
  async (_, of) => {
    for (let late = 0; late < 24; late += 1) {
      const { memberId, run } = await of();
      await Promise.all([run(), promote(other, memberId, late)]);
    }
  },
);

/** Makes a member a billing manager, a little later each time; who has gone by then is nobody. */
async function promote(db: Database, memberId: string, late: number): Promise<void> {
  for (let turn = 0; turn < late; turn += 1) await db.execute('select 1');
  await updateMember(db, operator, { memberId, role: 'billing_manager' }).catch((error) => {
    expect(error).toBeInstanceOf(Refusal);
  });
}
