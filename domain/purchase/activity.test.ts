import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { lookedAt } from '#domain/list/look.ts';
import { addMember } from '#domain/member/add.ts';
import { managersOf } from '#domain/member/managers-of.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { endSeatOn } from '#domain/seat/end-on.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { dayAt, happenedAt } from '#domain/test/days.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, signedIn } from '#domain/test/world.ts';
import { type Activity, type ActivityQuery, activityOf } from './activity.ts';

const { db, sql } = await testDatabase();

async function world(seats = 9) {
  const built = await buildWorld(db, { subscription: { seats } });
  const source = { subscriptionId: built.subscription.id };
  const about = (asked: Partial<ActivityQuery> = {}) =>
    activityOf(db, built.ada, { source, limit: 50, ...asked });
  const told = async (asked: Partial<ActivityQuery> = {}) =>
    (await about(asked)).activity.map(({ type }) => type);
  return { ...built, source, about, told };
}

test('a purchase tells who did what, when and by which way in, newest first', async () => {
  const { ada, merchant, source, about, email } = await world();
  const seat = await seated(db, ada, source, freshAddress('bob'));
  await revokeSeat(db, merchant, { seatId: seat.id });
  const { activity, next } = await about();
  expect(next).toBeNull();
  expect(activity).toMatchObject([
    { type: 'customer_seat.revoked', actorKind: 'organization', channel: 'api', seatId: seat.id },
    { type: 'customer_seat.claimed', actorKind: 'invitee', channel: 'invitation' },
    { type: 'customer_seat.assigned', actorName: 'Ada Lovelace', channel: 'portal' },
    { type: 'subscription.created', channel: 'cli', seatId: null, seats: { after: 9 } },
  ]);
  expect(activity[0]).toMatchObject({ person: seat.email, email: seat.email });
  expect(activity[2]?.createdAt).toBeInstanceOf(Date);
  expect(activity[0]?.email).not.toBe(email);
});

test('each kind of activity is told alone, and all of them without grants and digests', async () => {
  const { ada, source, told } = await world();
  const seat = await seated(db, ada, source);
  const waiting = await invited(db, ada, source);
  await resendInvitation(db, ada, { seatId: waiting.id });
  await endSeatOn(db, ada, { seatId: seat.id, endsOn: await dayAt(db, 'UTC', 40) });
  await allowRequests(db, ada, { source, allowed: true });
  await changeSeatCount(db, ada, { ...source, seats: 12 });
  await revokeSeat(db, ada, { seatId: seat.id });
  await sql`
    insert into events (type, subscription_id, actor_kind, channel)
    values ('purchase.digested', ${source.subscriptionId}, 'system', 'system')`;
  expect(await told({ kind: 'given' })).toEqual(Array(2).fill('customer_seat.assigned'));
  expect(await told({ kind: 'claimed' })).toEqual(['customer_seat.claimed']);
  expect(await told({ kind: 'ended' })).toEqual(['customer_seat.revoked']);
  expect(await told({ kind: 'changed' })).toEqual(['customer_seat.updated']);
  expect(await told({ kind: 'letters' })).toEqual(['customer_seat.resent']);
  expect(await told({ kind: 'purchase' })).toEqual([
    'subscription.updated',
    'purchase.updated',
    'subscription.created',
  ]);
  expect(await told()).toHaveLength(9);
});

test('what one person did, the holders, the merchant and Usher are told apart', async () => {
  const { ada, email, merchant, source, customerId, about } = await world();
  const margaret = await addMember(db, ada, {
    customerId,
    email: freshAddress('margaret'),
    role: 'billing_manager',
  });
  await seated(db, ada, source);
  await invited(db, signedIn(margaret.email), source);
  await invited(db, merchant, source);
  const by = async (who: ActivityQuery['by']) =>
    (await about({ by: who, kind: undefined })).activity.map(({ actorKind }) => actorKind);
  expect(await by({ email: email.toUpperCase() })).toEqual(['user']);
  expect(await by({ email: margaret.email })).toEqual(['user']);
  expect(await by('holders')).toEqual(['invitee']);
  expect(await by('merchant')).toEqual(['organization', 'operator']);
  expect(await by('usher')).toEqual([]);
  const managers = async () =>
    (await managersOf(db, ada, { customerId })).map((one) => one.email).sort();
  await removeMember(db, ada, { memberId: margaret.id });
  expect(await managers()).toEqual([email, margaret.email].sort());
  const grace = await addMember(db, ada, {
    customerId,
    email: freshAddress('grace'),
    role: 'billing_manager',
  });
  const moved = freshAddress('grace-hopper');
  await updateMember(db, merchant, { memberId: grace.id, email: moved });
  await updateMember(db, ada, { memberId: grace.id, role: 'member' });
  expect(await managers()).toEqual([email, margaret.email, grace.email, moved].sort());
});

test('a person is found by name and by address, and percent signs are signs', async () => {
  const { ada, source, customerId, told } = await world();
  const address = freshAddress('100%grace');
  await addMember(db, ada, { customerId, email: address, name: 'Grace Hopper' });
  await invited(db, ada, source, address);
  await invited(db, ada, source);
  expect(await told({ search: 'race hop' })).toEqual(['customer_seat.assigned']);
  expect(await told({ search: '100%GRACE' })).toEqual(['customer_seat.assigned']);
  expect(await told({ search: 'g%e' })).toEqual([]);
});

test('days cut it as the organization has them', async () => {
  const { ada, source, told } = await world();
  // The first of June there, and still May elsewhere.
  await happenedAt(db, await invited(db, ada, source), ['2026-05-31T10:30Z']);
  const timeZone = 'Pacific/Kiritimati';
  const seen = (days: { from?: string; to?: string }) =>
    told({ kind: 'given', days: { ...days, timeZone } });
  expect(await seen({ from: '2026-06-01', to: '2026-06-01' })).toHaveLength(1);
  expect(await seen({ from: '2026-06-02' })).toEqual([]);
  expect(await seen({ to: '2026-05-31' })).toEqual([]);
});

test('a seat that continues another says why that one ended, and says it once', async () => {
  const { ada, source, about } = await world();
  const seat = await seated(db, ada, source);
  await revokeSeat(db, ada, { seatId: seat.id });
  const again = await reinstateSeat(db, ada, { seatId: seat.id });
  await resendInvitation(db, ada, { seatId: again.id });
  const formers = (await about()).activity.map(({ former }) => former);
  expect(formers).toEqual([
    null,
    { seatId: seat.id, revocation: 'revoked' },
    null,
    null,
    null,
    null,
  ]);
});

test('pages are cut by key: each deed of one transaction stands on one page', async () => {
  const { source, about } = await world();
  await sql`
    insert into events (type, subscription_id, actor_kind, channel, after)
    select 'customer_seat.assigned', ${source.subscriptionId}, 'system', 'system', '{}'
      from generate_series(1, 24)`;
  const seen: number[] = [];
  let after: number | undefined;
  do {
    const page: { activity: Activity[]; next: number | null } = await about({ after, limit: 10 });
    seen.push(...page.activity.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
});

test('a page looks at so many deeds, and says where to look further', async () => {
  const { source, about } = await world();
  await sql`
    insert into events (type, subscription_id, actor_kind, channel, after)
    select 'customer_seat.updated', ${source.subscriptionId}, 'system', 'system', '{}'
      from generate_series(1, ${lookedAt}::int)`;
  const { activity, next } = await about({ kind: 'purchase' });
  expect(activity).toEqual([]);
  const further = await about({ kind: 'purchase', after: next ?? 0 });
  expect(further.activity.map(({ type }) => type)).toEqual(['subscription.created']);
  expect(further.next).toBeNull();
});

test('a plain member, and who manages something else, hear of nothing', async () => {
  const { source, ada, customerId } = await world();
  const bob = await addMember(db, ada, { customerId, email: freshAddress('bob') });
  const { ada: eve } = await world();
  for (const actor of [signedIn(bob.email), eve]) {
    expect(await refusalOf(activityOf(db, actor, { source, limit: 9 }))).toBe('ResourceNotFound');
    expect(await managersOf(db, actor, { customerId })).toEqual([]);
  }
});
