import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { eventsOf } from '#domain/test/events.ts';
import { buildTeam } from '#domain/test/members.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, merchantOf, operator, signedIn } from '#domain/test/world.ts';
import { addMember } from './add.ts';
import { updateMember } from './update.ts';

const { db, sql } = await testDatabase();

const world = (options?: Parameters<typeof buildTeam>[1]) => buildTeam(db, options);
const toldOf = (memberId: string) => eventsOf(sql, { memberId });

describe('adding', () => {
  test('R98, R107: a member is told of, with the role member unless another is given', async () => {
    const { add } = await world();
    const bob = await add('bob', { name: ' Bob ', externalId: 'b-1' });
    expect(bob).toMatchObject({ role: 'member', name: 'Bob', externalId: 'b-1' });
    expect(await toldOf(bob.id)).toMatchObject([
      { type: 'member.created', after: { email: bob.email, external_id: 'b-1' } },
    ]);
    expect(await add('grace', { role: 'billing_manager' })).toMatchObject({
      role: 'billing_manager',
    });
  });

  test('R91, R96: the same address answers the member that is there, untouched', async () => {
    const { add, owner, email } = await world();
    const bob = await add('bob', { name: 'Bob' });
    const again = {
      email: bob.email.toUpperCase(),
      name: 'Robert',
      role: 'billing_manager',
    } as const;
    expect(await add('bob', again)).toEqual(bob);
    expect(await add('ada', { email })).toMatchObject({ id: owner, role: 'owner' });
    const rows = await Promise.all(
      Array.from({ length: 8 }, () => add('grace', { email: 'Grace@example.com' })),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
  });

  test('R96, R107: a second owner, a taken external id and a bad address are refused', async () => {
    const { add } = await world();
    await add('bob', { externalId: 'b-1' });
    expect(await refusalOf(add('eve', { role: 'owner' }))).toBe('InvalidRequest one_owner');
    expect(await refusalOf(add('eve', { externalId: 'b-1' }))).toBe('InvalidRequest taken');
    expect(await refusalOf(add('eve', { email: 'eve' }))).toBe('InvalidRequest address');
    expect(await refusalOf(add('eve', { name: 'E\u0000ve' }))).toBe('InvalidRequest text');
  });

  test('R96: without seats and members, an organization has no member management', async () => {
    const organization = { memberModelEnabled: false, seatBasedPricingEnabled: false };
    const { add } = await world({ organization });
    expect(await refusalOf(add('bob'))).toBe('NotPermitted no_team');
  });
});

describe('changing', () => {
  test('a manager renames; a blank name is none; the same name tells nothing', async () => {
    const { ada, add } = await world();
    const { id: memberId } = await add('bob');
    expect(await updateMember(db, ada, { memberId, name: 'Bob' })).toMatchObject({ name: 'Bob' });
    await updateMember(db, ada, { memberId, name: 'Bob' });
    expect(await updateMember(db, ada, { memberId, name: ' ' })).toMatchObject({ name: null });
    expect((await toldOf(memberId)).map(({ type }) => type)).toEqual([
      'member.created',
      'member.updated',
      'member.updated',
    ]);
  });

  test('R94: only the merchant changes an address or an external id', async () => {
    const { ada, merchant, add } = await world();
    const { id: memberId } = await add('bob');
    const email = freshAddress('robert');
    expect(await refusalOf(updateMember(db, ada, { memberId, email }))).toBe(
      'NotPermitted merchant_only',
    );
    expect(await refusalOf(updateMember(db, ada, { memberId, externalId: 'x' }))).toBe(
      'NotPermitted merchant_only',
    );
    const changed = await updateMember(db, merchant, { memberId, email, externalId: 'x' });
    expect(changed).toMatchObject({ email, externalId: 'x' });
  });

  test("R94: a colleague's address is refused, one's own in another case is not", async () => {
    const { add } = await world();
    const [bob, grace] = [await add('bob'), await add('grace')];
    const take = (email: string) => updateMember(db, operator, { memberId: bob.id, email });
    expect(await refusalOf(take(grace.email.toUpperCase()))).toBe('InvalidRequest taken');
    const recased = bob.email.replace('bob', 'Bob');
    expect(await take(recased)).toMatchObject({ email: recased });
  });

  test('R97: managers give roles; an owner does not step down without a successor', async () => {
    const { ada, merchant, add, owner } = await world();
    const { id: memberId } = await add('bob');
    const role = 'billing_manager';
    expect(await updateMember(db, ada, { memberId, role })).toMatchObject({ role });
    const down = updateMember(db, merchant, { memberId: owner, role });
    expect(await refusalOf(down)).toBe('InvalidRequest one_owner');
  });

  test("R108: one's own role stays, one's own name does not have to", async () => {
    const { ada, add, owner } = await world();
    const bob = await add('bob', { role: 'billing_manager' });
    const down = { memberId: bob.id, role: 'member' } as const;
    expect(await refusalOf(updateMember(db, signedIn(bob.email), down))).toBe(
      'InvalidRequest own_role',
    );
    const own = { memberId: owner, role: 'owner', name: 'Countess' } as const;
    expect(await updateMember(db, ada, own)).toMatchObject({ role: 'owner', name: 'Countess' });
  });
});

test('R100, R103: plain members, strangers and other merchants find nobody', async () => {
  const { add, customerId } = await world();
  const [bob, grace] = [await add('bob'), await add('grace')];
  const { organization } = await buildWorld(db);
  const holder = { kind: 'holder', memberId: bob.id, email: bob.email } as const;
  for (const actor of [
    signedIn(bob.email),
    signedIn(freshAddress('stranger')),
    merchantOf(organization),
    holder,
    { kind: 'invitee', seatId: bob.id } as const,
  ]) {
    for (const refused of [
      () => addMember(db, actor, { customerId, email: freshAddress('eve') }),
      () => updateMember(db, actor, { memberId: grace.id, name: 'Eve' }),
      () => updateMember(db, actor, { memberId: grace.id, role: 'owner' }),
    ]) {
      expect(await refusalOf(refused())).toBe('ResourceNotFound');
    }
  }
  expect(await refusalOf(updateMember(db, operator, { memberId: 'x', name: 'Y' }))).toBe(
    'ResourceNotFound',
  );
});
