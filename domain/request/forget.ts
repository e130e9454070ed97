import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** Deletes kept answers that are older than a day, and counts of limits whose time is over. Runs on Usher's clock. */
export async function forgetRequests(db: Database): Promise<void> {
  await db.execute(sql`
    delete from idempotent_answers where created_at <= now() - interval '24 hours'`);
  await db.execute(sql`delete from rate_limits where expire <= now()`);
}
