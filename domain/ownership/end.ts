import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import type { OfferEnding } from './facts.ts';

/**
 * Ends the open offers `o` that a condition names, and tells of each; returns how many. Nothing
 * that has ended already changes, so that of two endings at once one comes first.
 */
export async function endOffers(
  tx: Executor,
  actor: Actor,
  which: SQL,
  ending: OfferEnding,
): Promise<number> {
  const { kind, id, channel } = signature(actor);
  const [ended] = await tx.execute<{ count: number }>(sql`
    with ended as (
      update ownership_offers o set ended_at = now(), ending = ${ending}, modified_at = now()
       where o.ended_at is null and ${which}
      returning o.*
    ), told as (
      insert into events (type, organization_id, customer_id, member_id,
                          actor_kind, actor_id, channel, after)
      select ${`ownership.${ending}`}, c.organization_id, c.id, ended.to_member_id,
             ${kind}, ${id}, ${channel}, to_jsonb(ended)
        from ended join customers c on c.id = ended.customer_id
    )
    select count(*)::int as count from ended`);
  return ended?.count ?? 0;
}
