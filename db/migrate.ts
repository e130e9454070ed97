import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { connect, disconnect } from './database.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the database at `url` to the newest schema. Safe to call from several processes at once:
 * they take turns behind an advisory lock.
 */
export async function migrate(url: string): Promise<void> {
  const db = connect(url, { max: 1, applicationName: 'usher migrate' });
  try {
    await db.execute(`set lock_timeout = 0; set statement_timeout = 0`);
    await db.execute(`select pg_advisory_lock(hashtext('usher migrate'))`);
    await applyMigrations(db, { migrationsFolder });
  } finally {
    await disconnect(db);
  }
}

/** Whether the database at `url` lacks a migration that this version of Usher needs. */
export async function isSchemaBehind(url: string): Promise<boolean> {
  const db = connect(url, { max: 1, applicationName: 'usher schema check' });
  try {
    const journal = 'drizzle.__drizzle_migrations';
    const [found] = await db.execute<{ found: boolean }>(
      `select to_regclass('${journal}') is not null as found`,
    );
    if (!found?.found) return true;
    const [applied] = await db.execute<{ newest: string | null }>(
      `select max(created_at) as newest from ${journal}`,
    );
    const wanted = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
    return Number(applied?.newest ?? 0) < wanted;
  } finally {
    await disconnect(db);
  }
}
