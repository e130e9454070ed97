import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { eventsOf } from '#domain/test/events.ts';
import { buildTeam } from '#domain/test/members.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { signedIn } from '#domain/test/world.ts';
import { updateMember } from './update.ts';

const { db, sql } = await testDatabase();

const world = (options?: Parameters<typeof buildTeam>[1]) => buildTeam(db, options);
const toldOf = (memberId: string) => eventsOf(sql, { memberId });

describe('ownership', () => {
  test('R97: the owner passes it on and becomes a billing manager; both are told of', async () => {
    const { ada, add, roles, owner } = await world();
    const bob = await add('bob');
    expect(await updateMember(db, ada, { memberId: bob.id, role: 'owner' })).toMatchObject({
      id: bob.id,
      role: 'owner',
    });
    expect(await roles()).toEqual(['owner', 'billing_manager']);
    expect((await toldOf(owner)).at(-1)).toMatchObject({
      type: 'member.updated',
      before: { role: 'owner' },
      after: { role: 'billing_manager' },
    });
  });

  test('R97, R104: in the portal only the owner can; the merchant always can', async () => {
    const { merchant, add, roles, owner } = await world();
    const [bob, grace] = [await add('bob', { role: 'billing_manager' }), await add('grace')];
    const manager = signedIn(bob.email);
    expect(await refusalOf(updateMember(db, manager, { memberId: grace.id, role: 'owner' }))).toBe(
      'InvalidRequest not_owner',
    );
    const promotion = { memberId: grace.id, role: 'owner' } as const;
    expect(await refusalOf(updateMember(db, manager, promotion))).toBe('InvalidRequest not_owner');
    expect(await updateMember(db, merchant, promotion)).toMatchObject({ role: 'owner' });
    expect(await roles()).toEqual(['owner', 'billing_manager', 'billing_manager']);
    expect(await updateMember(db, merchant, { memberId: owner, role: 'owner' })).toMatchObject({
      id: owner,
    });
    expect(await updateMember(db, merchant, { memberId: owner, role: 'owner' })).toMatchObject({
      id: owner,
    });
  });

  test('R91: transfers at once leave exactly one owner', async () => {
    const { merchant, add, roles } = await world();
    const heirs = await Promise.all(['bob', 'grace', 'alan'].map((name) => add(name)));
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(
        heirs.map(({ id }) => updateMember(db, merchant, { memberId: id, role: 'owner' })),
      );
      const owners = (await roles()).filter((role) => role === 'owner');
      expect(owners).toEqual(['owner']);
    }
  });

  test('R97: of two that an owner passes on at once, one is too late', async () => {
    const { ada, add, roles } = await world();
    const [bob, grace] = [await add('bob'), await add('grace')];
    const outcomes = await Promise.allSettled([
      updateMember(db, ada, { memberId: bob.id, role: 'owner' }),
      updateMember(db, ada, { memberId: grace.id, role: 'owner' }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await roles()).toEqual(['owner', 'billing_manager', 'member']);
  });
});
