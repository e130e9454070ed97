import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { readImport } from './find.ts';

/** How far the letters of a list have come. */
export type Progress = {
  assigned: number;
  sent: number;
  waiting: number;
  /** Refused, given up, or the link had ended before its letter went. */
  failed: number;
  /** Taken back before the letter went: it never will. */
  gone: number;
  /** How many go out in a minute; null as fast as they can. */
  lettersPerMinute: number | null;
};

/** What has become of a letter that no mail server took yet, of its seat `s`. */
export const letterState = sql.raw(`
  case when s.revoked_at is not null then 'gone'
       when s.status = 'claimed' then 'sent'
       when s.undeliverable is not null or s.invitation_token_expires_at <= now() then 'failed'
       else 'waiting' end`);

/**
 * Counts the letters of a list: looks only at those that were not sent yet. Refuses with
 * `ResourceNotFound` what the actor doesn't manage.
 */
export async function importProgress(
  db: Executor,
  actor: Actor,
  { importId }: { importId: string },
): Promise<Progress> {
  await readImport(db, actor, importId);
  const [progress] = await db.execute<Progress>(sql`
    select i.assigned, i.assigned - waiting - failed - gone as sent, waiting, failed, gone,
           o.letters_per_minute as "lettersPerMinute"
      from imports i
      join (select id, organization_id from subscriptions
            union all
            select id, organization_id from orders) p on p.id = coalesce(i.subscription_id, i.order_id)
      join organizations o on o.id = p.organization_id
     cross join lateral (
       select (count(*) filter (where state = 'waiting'))::int as waiting,
              (count(*) filter (where state = 'failed'))::int as failed,
              (count(*) filter (where state = 'gone'))::int as gone
         from (select ${letterState} as state
                 from import_rows r join customer_seats s on s.id = r.seat_id
                where r.import_id = i.id and r.seat_id is not null and r.sent_at is null) letter
     ) letters
     where i.id = ${importId}`);
  if (!progress) throw new Error('A list that was just found is there');
  return progress;
}
