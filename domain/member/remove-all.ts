import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { endOffers } from '#domain/ownership/end.ts';
import { takeBackSeats } from '#domain/seat/take-back.ts';

/**
 * Removes every person of a customer, its owner too: their seats are taken back, the sessions that
 * were born from a claim end, and each is told of (R90, R92, R98). The caller has locked the
 * customer's purchases, then the customer.
 */
export async function removeAllMembers(
  tx: Transaction,
  actor: Actor,
  { customerId, organizationId }: { customerId: string; organizationId: string },
): Promise<void> {
  await takeBackSeats(tx, actor, { customerId }, 'member_removed');
  await tx.execute(sql`
    delete from sessions where member_id in (select id from members where customer_id = ${customerId})`);
  await endOffers(tx, actor, sql`o.customer_id = ${customerId}`, 'lapsed');
  const { kind, id, channel } = signature(actor);
  await tx.execute(sql`
    with former as (
      select m.id, to_jsonb(m) as facts from members m
       where m.customer_id = ${customerId} and m.deleted_at is null
         for no key update
    ), removed as (
      update members m set deleted_at = now(), modified_at = now()
        from former where former.id = m.id
      returning m.*
    )
    insert into events (type, organization_id, customer_id, member_id,
                        actor_kind, actor_id, channel, before, after)
    select 'member.deleted', ${organizationId}::uuid, r.customer_id, r.id, ${kind}, ${id}, ${channel},
           former.facts, to_jsonb(r)
      from removed r join former on former.id = r.id
     order by r.created_at, r.id`);
}
