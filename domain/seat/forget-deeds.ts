import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** Forgets what was done to many seats at once a day ago; history knows it. Runs on Usher's clock. */
export async function forgetDeeds(db: Database): Promise<void> {
  await db.execute(sql`delete from seat_deeds where created_at <= now() - interval '1 day'`);
}
