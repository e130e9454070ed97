import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/**
 * Forgets who typed an address on a shared link's page and never opened the letter, a day after it
 * ended; until then it counts towards how many letters may go. Runs on Usher's clock.
 */
export async function forgetUnprovenJoins(db: Database): Promise<void> {
  await db.execute(sql`
    delete from share_link_joins
     where joined_at is null and expires_at < now() - interval '1 day'`);
}
