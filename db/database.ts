import { PgPreparedQuery } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import * as schema from './schema/index.ts';
import { StatementError } from './statement-error.ts';

/** A pool of connections, by Drizzle; the driver itself stays reachable as `$client`. */
export type Database = PostgresJsDatabase<typeof schema> & { $client: Sql };

/** An open transaction; what a verb's private steps take first. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Where a statement can run: in a transaction, or by itself. */
export type Executor = Database | Transaction;

export type ConnectOptions = {
  /** Connections at the most. */
  max?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
};

// Whatever Drizzle runs, it runs through this, and wraps a failure in an error whose message lists
// the values. It has no setting for that.
Object.assign(PgPreparedQuery.prototype, { queryWithCache: run });

async function run<Rows>(
  statement: string,
  _values: unknown[],
  query: () => Promise<Rows>,
): Promise<Rows> {
  try {
    return await query();
  } catch (failure) {
    throw new StatementError(statement, failure);
  }
}

/**
 * Opens a pool on a PostgreSQL URL. Nothing connects before the first statement.
 * Close it with `disconnect`.
 */
export function connect(url: string, options: ConnectOptions = {}): Database {
  const client = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? 'usher',
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      // Else a month, or seven days, would end an hour off where the server has changed its clocks.
      TimeZone: 'UTC',
      // Disks no longer seek: where few seats are expected and many found, a page is still walked
      // in the order of its index instead of sorting the whole purchase.
      random_page_cost: 1.1,
    },
  });
  const db = drizzle(prepared(client), { schema });
  readMomentsAsDates(client);
  return db;
}

/** Closes a pool, giving running statements five seconds. */
export async function disconnect(db: Database): Promise<void> {
  await db.$client.end({ timeout: 5 });
}

/**
 * Makes every statement a prepared one: Drizzle sends its queries through `unsafe` and asks it
 * not to prepare them, which has PostgreSQL parse and plan each call anew.
 */
function prepared<Client extends Sql>(client: Client): Client {
  const unsafe = client.unsafe.bind(client);
  client.unsafe = ((query, parameters, options) =>
    unsafe(query, parameters, { ...options, prepare: true })) as typeof client.unsafe;
  // A pool begins transactions, and a transaction sets savepoints in itself.
  for (const opening of ['begin', 'savepoint'] as const) {
    const openings = client as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const open = openings[opening]?.bind(client);
    if (!open) continue;
    openings[opening] = (...args) => {
      const run = args.pop() as (transaction: Sql) => unknown;
      return open(...args, (transaction: Sql) => run(prepared(transaction)));
    };
  }
  return client;
}

/** Drizzle has the driver hand over moments as text; raw statements want dates, both ways. */
function readMomentsAsDates(client: Sql): void {
  const timestamptz = 1184;
  client.options.parsers[timestamptz] = (text: string) => new Date(text);
  client.options.serializers[timestamptz] = (value: Date | string) =>
    value instanceof Date ? value.toISOString() : value;
}
