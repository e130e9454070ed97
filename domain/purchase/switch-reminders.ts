import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Actor, manages, signature } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import { partsOf, type Source } from './source.ts';

/**
 * Lets people who have not claimed a seat of a purchase be reminded, or stops that. The same again
 * changes and tells nothing. Refuses with `ResourceNotFound` what the actor doesn't manage.
 */
export async function switchReminders(
  db: Database,
  actor: Actor,
  { source, enabled }: { source: Source; enabled: boolean },
): Promise<{ remindersEnabled: boolean }> {
  const { id, table, column, thing } = partsOf(source);
  const { kind, id: actorId, channel } = signature(actor);
  const may = manages(actor, sql`p.customer_id`, sql`p.organization_id`);
  const [managed] = await db.execute(sql`
    with switched as (
      update ${table} p set reminders_enabled = ${enabled}, modified_at = now()
       where p.id = ${id} and p.reminders_enabled <> ${enabled} and ${may}
      returning *
    ), told as (
      insert into events (type, organization_id, customer_id, ${column}, actor_kind, actor_id,
                          channel, before, after)
      select 'purchase.updated', organization_id, customer_id, id, ${kind}, ${actorId}, ${channel},
             jsonb_build_object('reminders_enabled', not reminders_enabled),
             jsonb_build_object('reminders_enabled', reminders_enabled)
        from switched
    )
    select 1 from ${table} p where p.id = ${id} and ${may}`);
  if (!managed) throw notFound(thing);
  return { remindersEnabled: enabled };
}
