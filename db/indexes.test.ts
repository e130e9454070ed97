import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testDatabase } from './test/database.ts';

const { sql } = await testDatabase();

test('each index has a line that says why it exists, and each line an index', async () => {
  const rows = await sql<{ name: string; key: boolean }[]>`
    select c.relname as name, i.indisprimary as key
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace`;
  const [, table = ''] = readFileSync('docs/performance.md', 'utf8').split(
    '## Why each index exists',
  );
  const told = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`(?! \(its key\))/g)].flatMap(([, name = '']) =>
      name.startsWith('created_at') || name === 'id' ? [] : [name],
    ),
  );
  const names = rows.filter(({ key }) => !key).map(({ name }) => name);
  expect(names.filter((name) => !told.includes(name))).toEqual([]);
  const all = rows.map(({ name }) => name);
  expect(told.filter((name) => !all.includes(name))).toEqual([]);
});
