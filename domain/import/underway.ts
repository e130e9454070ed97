import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { type Import, importColumns, importPurchase } from './facts.ts';
import { letterState } from './progress.ts';

/** A list that somebody may come back to, with its rows and its letters as far as they matter. */
export type Underway = Pick<Import, 'id' | 'createdAt' | 'createdBy' | 'fileName' | 'assigned'> & {
  /** Rows that have no seat yet. */
  open: number;
  waiting: number;
  failed: number;
};

/**
 * Lists what is underway for a purchase, newest first: rows that wait for their seats, letters on
 * their way, letters that failed. Empty where the actor doesn't manage the purchase.
 */
export async function importsUnderway(
  db: Executor,
  actor: Actor,
  { source }: { source: Source },
): Promise<Underway[]> {
  const { id, column } = partsOf(source);
  const found = await db.execute<Import & Underway>(sql`
    select ${importColumns}, open, waiting, failed
      from imports i ${importPurchase}
     cross join lateral (
       select count(*)::int as open from import_rows r
        where r.import_id = i.id and r.seat_id is null) plan
     cross join lateral (
       select (count(*) filter (where state = 'waiting'))::int as waiting,
              (count(*) filter (where state = 'failed'))::int as failed
         from (select ${letterState} as state
                 from import_rows r join customer_seats s on s.id = r.seat_id
                where r.import_id = i.id and r.seat_id is not null and r.sent_at is null) letter
     ) letters
     where i.${column} = ${id} and i.expires_at > now()
       and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
       and (open > 0 or waiting > 0 or failed > 0)
     order by i.created_at desc limit 10`);
  return [...found];
}
