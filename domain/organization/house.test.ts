import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { buildWorld } from '#domain/test/world.ts';
import { houseOf } from './house.ts';

const { db } = await testDatabase();

test('an installation is the house of its only organization, and nobody’s where there are several', async () => {
  expect(await houseOf(db)).toBeNull();
  await buildWorld(db, { organization: { name: 'Acme', accentColor: '#0f766e' } });
  expect(await houseOf(db)).toMatchObject({ name: 'Acme', accentColor: '#0f766e' });
  await buildWorld(db, { organization: { name: 'Nordlicht' } });
  expect(await houseOf(db)).toBeNull();
});
