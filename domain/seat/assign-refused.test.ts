import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { addMember } from '#domain/member/add.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';

const { db, sql } = await testDatabase();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

describe('a refused assignment', () => {
  test('R13: a full purchase is said before a recipient who can’t be found', async () => {
    const { ada, source } = await world({ subscription: { seats: 1 } });
    await invited(db, ada, source);
    const recipient = { memberId: crypto.randomUUID() };
    expect(await refusalOf(assignSeat(db, ada, { source, recipient }))).toBe(
      'SeatNotAvailable full',
    );
  });

  test('leaves nothing behind: no external id, no customer, no event', async () => {
    const { ada, customerId, source } = await world({
      subscription: { seats: 1 },
      organization: { memberModelEnabled: false },
    });
    await invited(db, ada, source);
    const bob = await addMember(db, ada, { customerId, email: freshAddress('bob') });
    const facts = () => sql`select count(*)::int as count from events`;
    const before = await facts();
    const recipient = { email: bob.email, externalMemberId: 'E1' };
    expect(await refusalOf(assignSeat(db, ada, { source, recipient }))).toBe(
      'SeatNotAvailable full',
    );
    expect(await facts()).toEqual(before);
  });

  test.each(['', '  ', '\u0000', ' E1', 'x'.repeat(257), '\u202e'])(
    'external id %j is none, and is said so',
    async (externalMemberId) => {
      const { ada, source } = await world();
      const recipient = { externalMemberId };
      expect(await refusalOf(assignSeat(db, ada, { source, recipient }))).toBe(
        'InvalidRequest text',
      );
    },
  );

  test.each([{ memberId: '' }, { memberId: 'x' }])('%j is nobody', async (recipient) => {
    const { ada, source } = await world();
    expect(await refusalOf(assignSeat(db, ada, { source, recipient }))).toBe('MemberNotFound');
  });

  test('what can’t be a customer’s id is no customer', async () => {
    const { ada, source } = await world();
    for (const customerId of ['', 'x']) {
      expect(await refusalOf(assignSeat(db, ada, { source, recipient: { customerId } }))).toBe(
        'InvalidSeatAssignmentRequest',
      );
    }
  });
});
