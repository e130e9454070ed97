import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, inject } from 'vitest';
import { connect, type Database, disconnect } from '../database.ts';
import { onServer } from './server.ts';

/** A migrated, empty database of one test file. */
export interface TestDatabase {
  url: string;
  db: Database;
  sql: Sql;
}

/**
 * Clones the template for the test file that calls this, at its top level, and drops the clone
 * after its last test: real tables, real commits, nobody else's rows.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, template } = inject('database');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await execute(server, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const db = connect(onServer(server, name));
  afterAll(async () => {
    await disconnect(db);
    await execute(server, (sql) => sql`drop database ${sql(name)} with (force)`);
  });
  return { url: onServer(server, name), db, sql: db.$client };
}

async function execute(server: string, statement: (sql: Sql) => PromiseLike<unknown>) {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await statement(sql);
  } finally {
    await sql.end();
  }
}
