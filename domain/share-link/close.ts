import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Actor, manages, signature } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { linkJoins } from './facts.ts';

/**
 * Switches a link off, at once and for good: for its page, and for the letters that it has sent. Who
 * came by it keeps the seat. Off already, nothing changes and nothing is told. Refuses a link of a
 * purchase that the actor doesn't manage (`ResourceNotFound`).
 */
export async function closeShareLink(
  db: Database,
  actor: Actor,
  { linkId }: { linkId: string },
): Promise<void> {
  if (!isId(linkId)) throw notFound('Link');
  const { kind, id, channel } = signature(actor);
  const [found] = await db.execute(sql`
    with link as (
      select l.id, p.organization_id, p.customer_id
        from share_links l ${linkJoins}
       where l.id = ${linkId} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
    ), closed as (
      -- By the clock and not by the beginning of this: who was let in while it waited came before.
      update share_links l set closed_at = clock_timestamp(), modified_at = now()
        from link where l.id = link.id and l.closed_at is null
      returning l.*, link.organization_id, link.customer_id
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id,
                          actor_kind, actor_id, channel, after)
      select 'share_link.closed', organization_id, customer_id, subscription_id, order_id,
             ${kind}, ${id}, ${channel},
             to_jsonb(closed) - 'organization_id' - 'customer_id'
        from closed
    )
    select 1 from link`);
  if (!found) throw notFound('Link');
}
