import { afterAll, expect, test } from 'vitest';
import { connect, type Database, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { openPortalSession } from '#domain/portal-session/open.ts';
import { Refusal } from '#domain/refusal.ts';
import { invited, key, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { changeSeat } from './change.ts';
import { claimSeat } from './claim.ts';
import { correctAddress } from './correct-address.ts';
import { revokeSeat } from './revoke.ts';
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

// A claim by the API opens a session for its person, whom the others have locked before they wait
// for the seat.
test.each([
  [
    'moves to another address',
    (memberId: string) => updateMember(other, operator, { memberId, email: freshAddress() }),
  ],
  ['is removed', (memberId: string) => removeMember(other, operator, { memberId })],
])(
  'a seat is claimed by the API while its person %s, without a dead-lock',
  async (_, meanwhile) => {
    const seat = await invited(one, ada, source);
    const { id: memberId } = seat.member;
    let meeting: Promise<unknown> = Promise.resolve();
    await one.transaction(async (tx) => {
      await claimSeat(tx, { key, token: tokenOf(seat) });
      meeting = meanwhile(memberId);
      await expect.poll(isSomebodyWaiting).toBe(true);
      await openPortalSession(tx, { memberId, kind: 'member', mayManage: false });
    });
    await meeting;
  },
);

test('a seat gets notes and a last day in one step while it is revoked, without a dead-lock', async () => {
  for (let late = 0; late < 24; late += 1) {
    const { id: seatId } = await invited(one, ada, source);
    const changes = { metadata: { team: 'blue' }, endsOn: '2999-06-30' };
    const [changed, revoked] = await Promise.allSettled([
      changeSeat(one, ada, { seatId, ...changes }),
      pass(other, late).then(() => revokeSeat(other, ada, { seatId })),
    ]);
    if (changed.status === 'rejected') expect(changed.reason).toBeInstanceOf(Refusal);
    expect(revoked.status).toBe('fulfilled');
  }
});

const isSomebodyWaiting = async () =>
  (
    await one.execute(`
      select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`)
  ).length > 0;

/** Makes a member a billing manager, a little later each time; who has gone by then is nobody. */
async function promote(db: Database, memberId: string, late: number): Promise<void> {
  await pass(db, late);
  await updateMember(db, operator, { memberId, role: 'billing_manager' }).catch((error) => {
    expect(error).toBeInstanceOf(Refusal);
  });
}

/** Lets a little time go by. */
async function pass(db: Database, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await db.execute('select 1');
}
