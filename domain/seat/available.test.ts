import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { expire, invited, seated } from '#domain/test/seating.ts';
import { buildWorld } from '#domain/test/world.ts';
import { availableSeats } from './available.ts';
import { revokeSeat } from './revoke.ts';

const { db } = await testDatabase();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

describe('counting', () => {
  test('R7, R9: pending seats use a place, expired ones too; revoked ones do not', async () => {
    const { ada, source } = await world();
    const bob = await invited(db, ada, source);
    await expire(db, bob);
    const grace = await seated(db, ada, source);
    expect(await availableSeats(db, ada, { source })).toEqual({ total: 3, available: 1 });
    await revokeSeat(db, ada, { seatId: grace.id });
    expect(await availableSeats(db, ada, { source })).toEqual({ total: 3, available: 2 });
  });

  test('R10: the purchaser uses no seat', async () => {
    const { ada, source } = await world();
    expect(await availableSeats(db, ada, { source })).toEqual({ total: 3, available: 3 });
  });
});
