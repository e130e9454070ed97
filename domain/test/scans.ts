import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** The tables of which a deed's own statements read every row, whatever they were looking for. */
export async function scannedBy(
  db: Database,
  deed: (tx: Database) => Promise<unknown>,
): Promise<string[]> {
  return db.transaction(async (tx) => {
    // What other processes would scan for this one isn't counted as its own.
    await tx.execute(sql`set local max_parallel_workers_per_gather = 0`);
    const before = await scans();
    await deed(tx as unknown as Database);
    const after = await scans();
    return [...after]
      .filter(([table, read]) => read > (before.get(table) ?? 0))
      .map(([table]) => table);

    async function scans(): Promise<Map<string, number>> {
      const rows = await tx.execute<{ table: string; read: number }>(sql`
        select relname as table, seq_tup_read::int as read from pg_stat_xact_user_tables`);
      return new Map(rows.map(({ table, read }) => [table, read]));
    }
  });
}
