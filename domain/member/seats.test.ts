import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { findPortalSession } from '#domain/portal-session/find.ts';
import { openPortalSession } from '#domain/portal-session/open.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { membersOf } from '#domain/test/members.ts';
import { invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator, signedIn } from '#domain/test/world.ts';
import { addMember } from './add.ts';
import { removeMember } from './remove.ts';
import { updateMember } from './update.ts';

const { db, sql } = await testDatabase();

async function world() {
  const built = await buildWorld(db);
  const [owner] = await membersOf(db, built);
  const source = { subscriptionId: built.subscription.id };
  const order = { orderId: (await built.order()).id };
  return { ...built, source, order, owner: owner?.id ?? '' };
}

async function bornFromClaim(memberId: string, email: string): Promise<void> {
  await sql`
    with person as (insert into users (email) values (${email}) returning id)
    insert into sessions (token_hash, user_id, expires, member_id)
    select ${`hash of ${memberId}`}, id, now() + interval '1 day', ${memberId}::uuid from person`;
}

describe('removing', () => {
  test('R92, W15: takes back every seat of the member, in the same transaction, and no other', async () => {
    const { ada, source, order } = await world();
    const bob = await seated(db, ada, source);
    await invited(db, ada, order, bob.email);
    const grace = await invited(db, ada, source);
    const memberId = bob.member.id;
    await bornFromClaim(memberId, bob.email);
    const removed = await removeMember(db, ada, { memberId });
    expect(removed.deletedAt).not.toBeNull();
    for (const of of [source, order]) {
      const { seats } = await seatsOf(db, ada, { source: of, show: 'revoked' });
      expect(seats).toMatchObject([{ email: bob.email, revocation: 'member_removed' }]);
    }
    const { seats } = await seatsOf(db, ada, { source, show: 'live' });
    expect(seats.map(({ id }) => id)).toEqual([grace.id]);
    expect(await sql`select 1 from sessions where member_id = ${memberId}`).toHaveLength(0);
    const told = await sql`select type from events where member_id = ${memberId} order by id`;
    expect(told.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['member.deleted', 'customer_seat.revoked', 'customer_seat.revoked']),
    );
  });

  test('R93: the owner stays until ownership is passed on', async () => {
    const { ada, merchant, source, owner, email } = await world();
    const bob = await invited(db, ada, source);
    expect(await refusalOf(removeMember(db, merchant, { memberId: owner }))).toBe(
      'InvalidRequest owner',
    );
    await updateMember(db, ada, { memberId: bob.member.id, role: 'owner' });
    await removeMember(db, signedIn(bob.email), { memberId: owner });
    const again = { customerId: bob.customerId ?? '', email };
    expect(await refusalOf(addMember(db, signedIn(email), again))).toBe('ResourceNotFound');
  });

  test('R108: nobody removes themselves; gone is gone; and the address may come again', async () => {
    const { ada, source, customerId } = await world();
    const email = freshAddress('bob');
    const bob = await addMember(db, ada, { customerId, email, role: 'billing_manager' });
    const memberId = bob.id;
    expect(await refusalOf(removeMember(db, signedIn(email), { memberId }))).toBe(
      'InvalidRequest self',
    );
    await removeMember(db, ada, { memberId });
    expect(await refusalOf(removeMember(db, ada, { memberId }))).toBe('ResourceNotFound');
    const again = await invited(db, ada, source, email);
    expect(again.member.id).not.toBe(memberId);
  });

  test('against assigning leaves no live seat on a removed member', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { ada, source, order, customerId } = await world();
      const bob = await addMember(db, ada, { customerId, email: freshAddress('bob') });
      await Promise.allSettled([
        assignSeat(db, ada, { source, recipient: { memberId: bob.id } }),
        removeMember(db, ada, { memberId: bob.id }),
        assignSeat(db, ada, { source: order, recipient: { email: bob.email } }),
      ]);
      const live = await sql`
        select 1 from customer_seats s join members m on m.id = s.member_id
         where s.revoked_at is null and m.deleted_at is not null`;
      expect(live).toHaveLength(0);
    }
  });

  test('against an ending never dead-locks', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { ada, source, order } = await world();
      const bob = await seated(db, ada, source);
      await invited(db, ada, order, bob.email);
      await Promise.all([
        removeMember(db, ada, { memberId: bob.member.id }),
        endSubscription(db, operator, { ...source, to: 'paused' }),
        updateMember(db, operator, { memberId: bob.member.id, email: freshAddress('new') }).catch(
          (error) => expect(error).toMatchObject({ code: 'ResourceNotFound' }),
        ),
      ]);
    }
  });
});

describe('a new address', () => {
  test('R94: goes to the live seats, and revoked ones keep the old one', async () => {
    const { ada, merchant, source, order } = await world();
    const bob = await seated(db, ada, source);
    await seated(db, ada, order, bob.email);
    await endSubscription(db, operator, { ...source, to: 'paused' });
    const email = freshAddress('robert');
    await updateMember(db, merchant, { memberId: bob.member.id, email });
    expect((await seatsOf(db, ada, { source: order })).seats).toMatchObject([{ email }]);
    expect((await seatsOf(db, ada, { source })).seats).toMatchObject([{ email: bob.email }]);
    const told = await sql`
      select before, after from events where type = 'customer_seat.updated'
         and member_id = ${bob.member.id}`;
    expect(told).toMatchObject([{ before: { email: bob.email }, after: { email } }]);
  });

  test('R94: ends what a claim at the old one opened, at the API too, and not what the merchant did', async () => {
    const { ada, merchant, source } = await world();
    const { member } = await seated(db, ada, source);
    const of = { memberId: member.id, kind: 'member' } as const;
    const claimed = await openPortalSession(db, { ...of, mayManage: false });
    const vouched = await openPortalSession(db, { ...of, mayManage: true });
    await updateMember(db, merchant, { memberId: member.id, email: member.email.toUpperCase() });
    expect(await findPortalSession(db, claimed.secret)).not.toBeNull();
    await updateMember(db, merchant, { memberId: member.id, email: freshAddress('robert') });
    expect(await findPortalSession(db, claimed.secret)).toBeNull();
    expect(await findPortalSession(db, vouched.secret)).not.toBeNull();
  });

  test('gets an invitation anew: what was sent to the old one claims nothing', async () => {
    const { ada, merchant, source } = await world();
    const seat = await invited(db, ada, source);
    await bornFromClaim(seat.member.id, seat.email);
    const email = freshAddress('robert');
    await updateMember(db, merchant, { memberId: seat.member.id, email });
    expect(await refusalOf(claimSeat(db, { key, token: tokenOf(seat) }))).toBe(
      'InvalidInvitationToken',
    );
    expect(await sql`select 1 from sessions where member_id = ${seat.member.id}`).toHaveLength(0);
    const told = await sql`select type from events where seat_id = ${seat.id} order by id`;
    expect(told.map(({ type }) => type)).toEqual([
      'customer_seat.assigned',
      'customer_seat.updated',
      'customer_seat.resent',
    ]);
    const claimed = await claimSeat(db, { key, token: tokenOf(seat, 2) });
    expect(claimed).toMatchObject({ status: 'claimed', email });
  });

  test('that is the old one in another case leaves the invitation alone', async () => {
    const { ada, merchant, source } = await world();
    const seat = await invited(db, ada, source);
    await updateMember(db, merchant, { memberId: seat.member.id, email: seat.email.toUpperCase() });
    expect(await claimSeat(db, { key, token: tokenOf(seat) })).toMatchObject({ status: 'claimed' });
  });
});
