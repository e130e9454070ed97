import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** How long what was sent, and what was answered, can be read. */
const daysKept = 90;

/**
 * Forgets what webhooks said, and what was answered, once they are 90 days old and nothing more is
 * due of them; that they were sent stays. Forgets secrets whose overlap is over, too. A
 * batch at a time, few enough that nothing waits for it. Runs on Usher's clock. Returns how many were
 * archived.
 */
export async function archiveWebhooks(db: Database, batch = 5_000): Promise<number> {
  await db.execute(sql`
    update webhook_endpoints set sealed_previous_secret = null, previous_secret_expires_at = null
     where previous_secret_expires_at <= now()`);
  let archived = 0;
  for (let more = batch; more === batch; archived += more) more = await archiveSome(db, batch);
  return archived;
}

async function archiveSome(db: Database, batch: number): Promise<number> {
  const archived = await db.execute(sql`
    with old as (
      select id from webhook_events
       where payload is not null and due_at is null
         and created_at < now() - make_interval(days => ${daysKept})
       order by created_at limit ${batch}
         for no key update skip locked
    ), answers as (
      update webhook_deliveries d set response = null from old where d.webhook_event_id = old.id
    )
    update webhook_events w set payload = null from old where w.id = old.id returning 1`);
  return archived.length;
}
