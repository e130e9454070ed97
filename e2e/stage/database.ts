import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres, { type Sql } from 'postgres';
import { isRunning } from '#db/embedded/process.ts';
import { startEmbedded } from '#db/embedded.ts';
import { data, root } from './places.ts';

/** A PostgreSQL on which databases for stories can be opened. */
export interface Server {
  openDatabase: () => Promise<{ databaseUrl: string; drop: () => Promise<void> }>;
  stop: () => Promise<void>;
}

let opened = 0;

/** Starts the PostgreSQL of stories, or joins it. */
export async function openServer(): Promise<Server> {
  const { url, stop } = await startEmbedded({
    dataDir: data,
    // Stories may lose their data, and are faster for it.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  await execute(url, sweep);
  return {
    openDatabase: async () => {
      opened += 1;
      const name = `stories_${process.pid}_${opened}`;
      await execute(url, (sql) => sql`create database ${sql(name)}`);
      const databaseUrl = Object.assign(new URL(url), { pathname: name }).href;
      await migrate(databaseUrl);
      return { databaseUrl, drop: () => execute(url, (sql) => drop(sql, name)) };
    },
    stop,
  };
}

// What killed runs left behind.
async function sweep(sql: Sql): Promise<void> {
  const left = await sql<{ name: string }[]>`
    select datname as name from pg_database where datname like 'stories\\_%'`;
  for (const { name } of left) {
    if (!isRunning(Number(name.split('_')[1]))) await drop(sql, name);
  }
}

async function drop(sql: Sql, name: string): Promise<void> {
  await sql`drop database if exists ${sql(name)} with (force)`;
}

// By the operator's own command, which knows all that belongs to the schema.
async function migrate(databaseUrl: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  await promisify(execFile)(process.execPath, [join(root, 'cli', 'usher.mjs'), 'migrate'], { env });
}

async function execute(url: string, run: (sql: Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end();
  }
}
