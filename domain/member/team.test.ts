import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator, signedIn } from '#domain/test/world.ts';
import { addMember } from './add.ts';
import type { Role } from './facts.ts';
import { findTeam } from './find-team.ts';
import { inviteMember } from './invite.ts';
import { teamOf } from './team-of.ts';
import { updateMember } from './update.ts';

const { db, sql } = await testDatabase();

async function world() {
  const built = await buildWorld(db, { subscription: { seats: 5 } });
  const { ada, customerId, subscription } = built;
  const add = (name: string, role: Role = 'member') =>
    addMember(db, ada, { customerId, email: freshAddress('someone'), name, role });
  const invite = (email: string, role: Exclude<Role, 'owner'> = 'billing_manager') =>
    inviteMember(db, ada, { customerId, email, role });
  return { ...built, add, invite, source: { subscriptionId: subscription.id } };
}

describe('the people of a team', () => {
  test('R91, W23: are listed past the hundredth, who manages first, each page once', async () => {
    const { ada, customerId, email, add } = await world();
    await Promise.all(
      Array.from({ length: 130 }, (_, n) => add(`n${n}`, n % 40 ? 'member' : 'billing_manager')),
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await teamOf(db, ada, { customerId, after, limit: 50 });
      seen.push(...page.people.map(({ role }) => role));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual([
      'owner',
      ...Array(4).fill('billing_manager'),
      ...Array(126).fill('member'),
    ]);
    const { people } = await teamOf(db, ada, { customerId, limit: 1 });
    expect(people[0]).toMatchObject({ email, role: 'owner' });
    expect(await findTeam(db, ada, { customerId })).toMatchObject({ people: 131, managers: 5 });
  });

  test('are found by name, address and external id, and narrowed by role', async () => {
    const { ada, merchant, customerId, add } = await world();
    const grace = await add('Grace Hopper', 'billing_manager');
    const bob = await add('Bob_50%');
    await updateMember(db, merchant, { memberId: bob.id, externalId: 'b-77' });
    const found = async (query: object) =>
      (await teamOf(db, ada, { customerId, limit: 9, ...query })).people.map(({ id }) => id);
    expect(await found({ search: 'grace h' })).toEqual([grace.id]);
    expect(await found({ search: bob.email.slice(8, 16) })).toEqual([bob.id]);
    expect(await found({ search: '_50%' })).toEqual([bob.id]);
    expect(await found({ search: 'B-77' })).toEqual([bob.id]);
    expect(await found({ show: 'members' })).toEqual([bob.id]);
    expect(await found({ show: 'managers' })).toContain(grace.id);
    expect(await found({ memberId: bob.id })).toEqual([bob.id]);
    expect(await found({ memberId: 'nobody' })).toEqual([]);
  });

  test('R92: come with the seats that they would lose by leaving', async () => {
    const { ada, customerId, source, order } = await world();
    const email = freshAddress('bob');
    await seated(db, ada, source, email);
    await invited(db, ada, { orderId: (await order()).id }, email);
    const { people } = await teamOf(db, ada, { customerId, show: 'members', limit: 9 });
    expect(people).toMatchObject([
      {
        email,
        seats: [
          { productName: 'Field Guide Licence', status: 'pending' },
          { productName: 'Studio Pro', status: 'claimed', purchaseId: source.subscriptionId },
        ],
      },
    ]);
  });

  test('R109: another customer’s are not there, and a page that cannot be is refused', async () => {
    const [mine, other] = [await world(), await world()];
    const { customerId } = other;
    expect(await refusalOf(teamOf(db, mine.ada, { customerId, limit: 9 }))).toBe(
      'ResourceNotFound',
    );
    expect(await findTeam(db, mine.ada, { customerId })).toBeUndefined();
    expect(
      await refusalOf(
        teamOf(db, mine.ada, { customerId: mine.customerId, after: 'odd', limit: 9 }),
      ),
    ).toBe('BadRequest');
  });
});

describe('an invitation to the team', () => {
  const invitations = async (memberId: string) =>
    (await sql`select type from events where member_id = ${memberId} order by id`).map(
      ({ type }) => type,
    );

  test('R107, W23: makes a billing manager who is told; a member through the API is not', async () => {
    const { invite, add } = await world();
    const grace = await invite(freshAddress('grace'));
    expect(grace).toMatchObject({ role: 'billing_manager' });
    expect(await invitations(grace.id)).toEqual(['member.created', 'member.invited']);
    expect(await invitations((await add('bob')).id)).toEqual(['member.created']);
  });

  test('promotes who is a plain member, and writes again to who has the role already', async () => {
    const { invite, add } = await world();
    const bob = await add('bob');
    expect(await invite(bob.email.toUpperCase())).toMatchObject({ id: bob.id });
    expect(await invite(bob.email)).toMatchObject({ role: 'billing_manager' });
    expect(await invitations(bob.id)).toEqual([
      'member.created',
      'member.updated',
      'member.invited',
      'member.invited',
    ]);
  });

  test('never takes a role away', async () => {
    const { invite, add, email } = await world();
    const grace = await add('grace', 'billing_manager');
    expect(await refusalOf(invite(email))).toBe('InvalidRequest owner_already');
    expect(await refusalOf(invite(grace.email, 'member'))).toBe('InvalidRequest manager_already');
  });

  test('is sent to one person three times an hour at the most, at once or one after the other', async () => {
    const { invite } = await world();
    const address = freshAddress('grace');
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => invite(address)));
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(Array(5).fill('TooManyRequests'));
  });

  test('R103: is for managers to make', async () => {
    const { customerId, add } = await world();
    const bob = signedIn((await add('bob')).email);
    const invitation = { customerId, email: freshAddress(), role: 'billing_manager' } as const;
    expect(await refusalOf(inviteMember(db, bob, invitation))).toBe('ResourceNotFound');
    expect(await inviteMember(db, operator, invitation)).toMatchObject({ role: 'billing_manager' });
  });
});
