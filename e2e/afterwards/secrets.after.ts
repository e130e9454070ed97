import { readFileSync } from 'node:fs';
import type { Sql } from 'postgres';
import type { Letter } from '#outbox/mailbox/letters.ts';
import { stage } from '../stage/stage.ts';
import { keptKeys } from '../world/keys.ts';
import { linksIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('no token that was mailed, or set as a cookie, rests in the database', async ({ db }) => {
  const mailed = await mailedTokens();
  const keys = keptKeys();
  expect(mailed.length).toBeGreaterThan(10);
  expect(keys.length).toBeGreaterThan(10);

  const rows = await dump(db.$client);
  expect(rows.length).toBeGreaterThan(100);
  for (const { table, row } of rows) {
    const found = [...mailed, ...keys].find((token) => row.includes(token));
    expect(found, `in ${table}: ${row}`).toBeUndefined();
  }
});

test('nor is any of them in what the server has written down', async () => {
  const log = readFileSync(stage().log, 'utf8');
  const found = [...(await mailedTokens()), ...keptKeys()].filter((token) => log.includes(token));
  expect(found).toEqual([]);
});

/** The secret part of each link in every letter of this run. */
async function mailedTokens(): Promise<string[]> {
  const answer = await fetch(`${stage().mailboxUrl}/letters.json`);
  const links = ((await answer.json()) as Letter[]).flatMap(linksIn);
  const tokens = links.flatMap((link) => link.match(/[\w-]{43}(?=$|&)/) ?? []);
  return [...new Set(tokens)];
}

/** Every row of every table, those of the queue library included. */
async function dump(sql: Sql): Promise<{ table: string; row: string }[]> {
  const tables = await sql<{ schema: string; name: string }[]>`
    select schemaname as schema, tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`;
  const dumps = tables.map(async ({ schema, name }) => {
    const rows = await sql<{ row: string }[]>`
      select row_to_json(t)::text as row from ${sql(schema)}.${sql(name)} t`;
    return rows.map(({ row }) => ({ table: `${schema}.${name}`, row }));
  });
  return (await Promise.all(dumps)).flat();
}
