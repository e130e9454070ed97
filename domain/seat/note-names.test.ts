import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { noteNames } from './note-names.ts';
import { revokeSeat } from './revoke.ts';

const { db } = await testDatabase();

test('what is noted beside the seats that are asked for, each name once', async () => {
  const { ada, subscription } = await buildWorld(db);
  const source = { subscriptionId: subscription.id };
  const assign = (metadata: Record<string, unknown>) =>
    assignSeat(db, ada, { source, recipient: { email: freshAddress() }, metadata });
  await assign({ team: 'Blue', floor: 4 });
  await assign({ team: 'Red' });
  const { id } = await assign({ badge: 7 });
  await revokeSeat(db, ada, { seatId: id });
  expect(await noteNames(db, ada, { source })).toEqual(['badge', 'floor', 'team']);
  expect(await noteNames(db, ada, { source, show: 'live' })).toEqual(['floor', 'team']);
  expect(await noteNames(db, ada, { source, search: 'red' })).toEqual(['team']);
});
