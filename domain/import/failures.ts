import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { readImport } from './find.ts';
import { letterState } from './progress.ts';
import { type Place, placedRows } from './rows.ts';

/** Somebody whose letter did not arrive. */
export type Failure = Place & {
  seatId: string;
  email: string;
  name: string | null;
  /** What the mail server said; null where the link had ended before its letter went. */
  answer: string | null;
};

/**
 * Lists whose letters did not arrive, in the order of the list, by the page. Refuses with
 * `ResourceNotFound` what the actor doesn't manage.
 */
export async function importFailures(
  db: Executor,
  actor: Actor,
  { importId, after = -1, limit }: { importId: string; after?: number; limit: number },
): Promise<Failure[]> {
  await readImport(db, actor, importId);
  const failures = await db.execute<Failure>(sql`
    select r.position, r.line, r.nth, s.id as "seatId", s.email, m.name, s.undeliverable as answer
      from ${placedRows(importId)} r
      join customer_seats s on s.id = r.seat_id
      join members m on m.id = s.member_id
     where r.seat_id is not null and r.sent_at is null
       and r.position > ${after} and ${letterState} = 'failed'
     order by r.position limit ${limit}`);
  return [...failures];
}
