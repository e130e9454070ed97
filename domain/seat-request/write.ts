import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import type { SourceParts } from '#domain/purchase/source.ts';

export type Deed = 'approved' | 'declined' | 'withdrawn' | 'closed';

type Change = {
  /** Which requests `r` of the purchase; what has ended never changes. */
  which: SQL;
  deed: Deed;
  /** What else is written of them. */
  to?: SQL;
};

/**
 * Changes requests of a purchase that the caller has locked in an earlier statement, in one
 * statement, and tells of each; returns their ids, those asked for first in front.
 */
export async function changeRequests(
  tx: Executor,
  actor: Actor,
  { id, table, column }: SourceParts,
  { which, deed, to = sql`answer = null` }: Change,
): Promise<string[]> {
  const { kind, id: actorId, channel } = signature(actor);
  const changed = await tx.execute<{ id: string }>(sql`
    with changed as (
      update seat_requests r set status = ${deed}, modified_at = now(),
             approved_at = ${deed === 'approved' ? sql`now()` : sql`r.approved_at`},
             ended_at = ${deed === 'approved' ? null : sql`now()`}, ${to}
       where r.${column} = ${id} and r.ended_at is null and ${which}
      returning *
    ), told as (
      insert into events (type, organization_id, customer_id, ${column}, member_id,
                          actor_kind, actor_id, channel, after)
      select ${`seat_request.${deed}`}, p.organization_id, p.customer_id, p.id, changed.member_id,
             ${kind}, ${actorId}, ${channel}, to_jsonb(changed)
        from changed join ${table} p on p.id = changed.${column}
    )
    select id from changed order by created_at, id`);
  return changed.map((request) => request.id);
}
