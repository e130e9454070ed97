import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** Deletes the kept answers that are older than a day. Runs on Usher's clock. */
export async function forgetAnswers(db: Database): Promise<void> {
  await db.execute(sql`
    delete from idempotent_answers where created_at <= now() - interval '24 hours'`);
}
