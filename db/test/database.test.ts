import { expect, test } from 'vitest';
import { isSchemaBehind } from '../migrate.ts';
import { testDatabase } from './database.ts';

const { url, sql } = await testDatabase();

test('a test file gets a migrated, empty database of its own', async () => {
  expect(await isSchemaBehind(url)).toBe(false);
  expect(await sql`select * from organizations`).toEqual([]);
  expect(await sql`select current_database() as name`).toMatchObject([
    { name: expect.stringMatching(/^test_/) },
  ]);
});
