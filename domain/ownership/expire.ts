import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { endOffers } from './end.ts';

/** Ends the offers that nobody accepted in time, and returns how many. Runs on Usher's clock. */
export async function expireOffers(db: Database): Promise<number> {
  return endOffers(db, { kind: 'system' }, sql`o.expires_at <= now()`, 'expired');
}
