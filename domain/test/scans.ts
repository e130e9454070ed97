import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** The tables of which a deed's own statements read every row, whatever they were looking for. */
export async function scannedBy(
  db: Database,
  deed: (tx: Database) => Promise<unknown>,
): Promise<string[]> {
  return (await readBy(db, deed)).scanned;
}

/** What a deed's own statements read: tables from end to end, and so many rows by an index. */
export async function readBy(
  db: Database,
  deed: (tx: Database) => Promise<unknown>,
): Promise<{ scanned: string[]; fetched: number }> {
  return db.transaction(async (tx) => {
    // What other processes would read for this one isn't counted as its own.
    await tx.execute(sql`set local max_parallel_workers_per_gather = 0`);
    const before = await reads();
    await deed(tx as unknown as Database);
    const after = await reads();
    const added = [...after].map(([table, { scanned, fetched }]) => ({
      table,
      scanned: scanned - (before.get(table)?.scanned ?? 0),
      fetched: fetched - (before.get(table)?.fetched ?? 0),
    }));
    return {
      scanned: added.filter(({ scanned }) => scanned > 0).map(({ table }) => table),
      fetched: added.reduce((sum, { fetched }) => sum + fetched, 0),
    };

    async function reads(): Promise<Map<string, { scanned: number; fetched: number }>> {
      const rows = await tx.execute<{ table: string; scanned: number; fetched: number }>(sql`
        select relname as table, seq_tup_read::int as scanned,
               coalesce(idx_tup_fetch, 0)::int as fetched
          from pg_stat_xact_user_tables`);
      return new Map(rows.map((row) => [row.table, row]));
    }
  });
}
