import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { freePort } from './ports.ts';

/** How to reach an embedded server; kept, so that its address is the same tomorrow. */
export interface Connection {
  port: number;
  password: string;
}

/** The connection that was kept, or a new one on a free port. */
export async function openConnection(home: string, wantedPort?: number): Promise<Connection> {
  const kept = readConnection(home);
  if (kept && (!wantedPort || wantedPort === kept.port)) return kept;
  const password = kept?.password ?? randomBytes(18).toString('base64url');
  return keep(home, { port: wantedPort ?? (await freePort()), password });
}

function readConnection(home: string): Connection | undefined {
  try {
    return JSON.parse(readFileSync(join(home, 'connection.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Moves to another port, for when somebody took ours while we were away. */
export async function moveToFreePort(home: string, connection: Connection): Promise<Connection> {
  return keep(home, { ...connection, port: await freePort() });
}

function keep(home: string, connection: Connection): Connection {
  writeFileSync(join(home, 'connection.json'), JSON.stringify(connection), { mode: 0o600 });
  return connection;
}

/** The address of one database on the server. */
export function urlOf({ port, password }: Connection, database: string): string {
  return `postgres://usher:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether our server, and not another one, answers there. */
export async function answers(connection: Connection): Promise<boolean> {
  const sql = postgres(urlOf(connection, 'postgres'), { max: 1, connect_timeout: 5 });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Makes the database unless it is there. */
export async function ensureDatabase(connection: Connection, name: string): Promise<void> {
  const sql = postgres(urlOf(connection, 'postgres'), { max: 1 });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
