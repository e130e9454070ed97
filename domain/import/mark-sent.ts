import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** Notes in the list that a seat came from, if it came from one, that a mail server took its letter. */
export async function markSent(db: Database, { seatId }: { seatId: string }): Promise<void> {
  await db.execute(sql`
    update import_rows set sent_at = now() where seat_id = ${seatId} and sent_at is null`);
}
