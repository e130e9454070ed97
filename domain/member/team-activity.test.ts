import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { acceptOwnership } from '#domain/ownership/accept.ts';
import { declineOwnership } from '#domain/ownership/decline.ts';
import { offerOwnership } from '#domain/ownership/offer.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { dayAt, whereItIsNight } from '#domain/test/days.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, signedIn } from '#domain/test/world.ts';
import { addMember } from './add.ts';
import { inviteMember } from './invite.ts';
import { removeMember } from './remove.ts';
import { type TeamActivityQuery, teamActivityOf } from './team-activity.ts';
import { updateMember } from './update.ts';

const { db } = await testDatabase();

async function world() {
  const built = await buildWorld(db);
  const { ada, customerId } = built;
  const about = async (asked: Partial<TeamActivityQuery> = {}) =>
    (await teamActivityOf(db, ada, { customerId, limit: 50, ...asked })).activity;
  return {
    ...built,
    about,
    told: async (asked: Partial<TeamActivityQuery> = {}) =>
      (await about(asked)).map(({ type }) => type),
    joins: (name: string, role: 'member' | 'billing_manager' = 'member') =>
      addMember(db, ada, { customerId, email: freshAddress(name), role }),
  };
}

test('a team tells who did what with whom, when and by which way in, newest first', async () => {
  const { ada, merchant, customerId, about } = await world();
  const email = freshAddress('margaret');
  const margaret = await inviteMember(db, ada, { customerId, email, role: 'billing_manager' });
  await updateMember(db, merchant, { memberId: margaret.id, role: 'member' });
  await removeMember(db, ada, { memberId: margaret.id });
  const activity = await about();
  expect(activity).toMatchObject([
    { type: 'member.deleted', actorName: 'Ada Lovelace', channel: 'portal', person: email },
    {
      type: 'member.updated',
      actorKind: 'organization',
      channel: 'api',
      role: { before: 'billing_manager', after: 'member' },
      changed: { name: false, email: false },
    },
    { type: 'member.invited', email },
    { type: 'member.created', email },
  ]);
  expect(activity[0]?.createdAt).toBeInstanceOf(Date);
});

test('an offer of ownership is told, and what became of it', async () => {
  const { ada, joins, about, told } = await world();
  const margaret = await joins('margaret', 'billing_manager');
  const her = signedIn(margaret.email);
  const first = await offerOwnership(db, ada, { memberId: margaret.id });
  await declineOwnership(db, her, { offerId: first.id });
  const second = await offerOwnership(db, ada, { memberId: margaret.id });
  await acceptOwnership(db, her, { offerId: second.id });
  expect(await told({ kind: 'ownership' })).toEqual([
    'ownership.accepted',
    'ownership.offered',
    'ownership.declined',
    'ownership.offered',
  ]);
  expect((await about({ kind: 'roles' })).map(({ role }) => role)).toEqual([
    { before: 'billing_manager', after: 'owner' },
    { before: 'owner', after: 'billing_manager' },
  ]);
});

test('each kind is told alone; whom a seat brings in is told of the seat', async () => {
  const { ada, subscription, customerId, joins, told } = await world();
  const source = { subscriptionId: subscription.id };
  await assignSeat(db, ada, { source, recipient: { email: freshAddress('bob') } });
  expect(await told()).toEqual([]);
  const carol = await joins('carol');
  await inviteMember(db, ada, { customerId, email: carol.email, role: 'billing_manager' });
  await updateMember(db, ada, { memberId: carol.id, name: 'Carol' });
  await removeMember(db, ada, { memberId: carol.id });
  expect(await told({ kind: 'joined' })).toEqual(['member.invited']);
  expect(await told({ kind: 'roles' })).toEqual(['member.updated']);
  expect(await told({ kind: 'details' })).toEqual(['member.updated']);
  expect(await told({ kind: 'removed' })).toEqual(['member.deleted']);
});

test('it is narrowed by who did it, by person and by days, and read page by page', async () => {
  const { ada, email, merchant, customerId, joins, told } = await world();
  const margaret = await joins('margaret', 'billing_manager');
  const bob = await joins('bob');
  await updateMember(db, signedIn(margaret.email), { memberId: bob.id, name: 'Robert Noyce' });
  await updateMember(db, merchant, { memberId: bob.id, role: 'billing_manager' });
  expect(await told({ by: { email: margaret.email.toUpperCase() } })).toEqual(['member.updated']);
  expect(await told({ by: { email } })).toEqual(['member.created']);
  expect(await told({ by: 'merchant' })).toEqual(['member.updated']);
  expect(await told({ search: 'noyce' })).toHaveLength(2);
  const timeZone = await whereItIsNight(db);
  const today = await dayAt(db, timeZone);
  expect(await told({ days: { from: today, timeZone } })).toHaveLength(3);
  expect(await told({ days: { to: await dayAt(db, timeZone, -1), timeZone } })).toEqual([]);
  const first = await teamActivityOf(db, ada, { customerId, limit: 2 });
  const after = first.next ?? 0;
  const second = await teamActivityOf(db, ada, { customerId, limit: 2, after });
  expect(first.activity).toHaveLength(2);
  expect(second).toMatchObject({ activity: [{ type: 'member.created' }], next: null });
});

test('a plain member, and who manages another team, hear of nothing, by no page of another', async () => {
  const { ada, customerId, joins } = await world();
  const bob = await joins('bob');
  const margaret = await joins('margaret', 'billing_manager');
  const other = await world();
  for (const actor of [signedIn(bob.email), other.ada, other.merchant]) {
    const asked = teamActivityOf(db, actor, { customerId, limit: 9 });
    expect(await refusalOf(asked)).toBe('ResourceNotFound');
  }
  await updateMember(db, ada, { memberId: margaret.id, role: 'member' });
  const asked = teamActivityOf(db, signedIn(margaret.email), { customerId, limit: 9 });
  expect(await refusalOf(asked)).toBe('ResourceNotFound');
  const foreign = (await teamActivityOf(db, ada, { customerId, limit: 9 })).activity[0]?.id;
  expect(await other.told({ after: foreign })).toEqual([]);
});
