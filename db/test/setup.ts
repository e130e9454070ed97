import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import postgres, { type Sql } from 'postgres';
import type { TestProject } from 'vitest/node';
import { isRunning } from '../embedded/process.ts';
import { startEmbedded } from '../embedded.ts';
import { migrate } from '../migrate.ts';
import { onServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, and the migrated database that each test file clones. */
    database: { server: string; template: string };
  }
}

/** Starts one PostgreSQL for all test files, with a migrated template; the answer stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await startEmbedded({
    dataDir: fileURLToPath(new URL('../../.data/test', import.meta.url)),
    // Tests may lose their data, and are faster for it; nothing else runs like this.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
    },
  });
  const sql = postgres(embedded.url, { max: 1, onnotice: () => {} });
  const template = `template_${fingerprint()}`;
  await sweep(sql, template);
  await prepareTemplate(sql, embedded.url, template);
  await sql.end();
  project.provide('database', { server: embedded.url, template });
  return embedded.stop;
}

// Another schema is another template, so that an unchanged one is migrated only once.
function fingerprint(): string {
  const folder = fileURLToPath(new URL('../migrations', import.meta.url));
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(`${folder}/${name}`));
  }
  return hash.digest('hex').slice(0, 12);
}

// What killed runs and former schemas left behind.
async function sweep(sql: Sql, template: string): Promise<void> {
  const names = await sql<{ name: string }[]>`
    select datname as name from pg_database where datname ~ '^(test|template)_'`;
  for (const { name } of names) {
    const writer = Number(/^(?:test|template_new)_(\d+)/.exec(name)?.[1] ?? 0);
    if (name === template || (writer && isRunning(writer))) continue;
    await sql`drop database if exists ${sql(name)} with (force)`;
  }
}

async function prepareTemplate(sql: Sql, server: string, template: string): Promise<void> {
  const found = await sql`select 1 from pg_database where datname = ${template}`;
  if (found.length > 0) return;
  // Renamed when complete: an interrupted migration is never taken for a template.
  const unfinished = `template_new_${process.pid}`;
  await sql`create database ${sql(unfinished)}`;
  await migrate(onServer(server, unfinished));
  await sql`alter database ${sql(unfinished)} rename to ${sql(template)}`;
}
