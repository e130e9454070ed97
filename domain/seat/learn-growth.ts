import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** Fewer seats than that are no growth to speak of. */
const many = 1_000;

/**
 * Connections keep the plans that suited a small table until its statistics are renewed. Where it
 * has just grown by a tenth, that is done now instead of when autovacuum comes round; while
 * somebody else maintains the table, it is left to them.
 */
export async function learnGrowth(db: Database, seats: number): Promise<void> {
  if (seats < many) return;
  const [table] = await db.execute<{ rows: number }>(sql`
    select reltuples as rows from pg_class where oid = 'customer_seats'::regclass`);
  if (seats * 10 < (table?.rows ?? 0)) return;
  await db.execute(sql`
    analyze (skip_locked) customer_seats (subscription_id, order_id), members (customer_id)`);
}
