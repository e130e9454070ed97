import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Fact } from '#domain/event/fact.ts';

/**
 * Numbers the oldest facts that have no number yet, at most `limit`, without a gap and in the order
 * of their ids; and each organization's own in a sequence of its own. Returns none while another
 * worker is at it: whoever holds the lock numbers alone.
 */
export async function numberFacts(tx: Transaction, limit: number): Promise<Fact[]> {
  const [lock] = await tx.execute<{ isOurs: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('usher tells')) as "isOurs"`,
  );
  if (!lock?.isOurs) return [];
  // A statement of its own, so that it sees what was committed before the lock was granted.
  const facts = await tx.execute<Fact>(sql`
    with untold as materialized (
      select id, organization_id, row_number() over (order by id) as place,
             row_number() over (partition by organization_id order by id) as place_of_theirs
        from (select id, organization_id from events
               where number is null order by id limit ${limit}) as oldest
    ), last as (
      select coalesce(max(number), 0) as number from events where number is not null
    ), last_of_theirs as materialized (
      select untold.organization_id, (
               select e.sequence from events e
                where e.organization_id = untold.organization_id and e.sequence is not null
                order by e.sequence desc limit 1) as sequence
        from untold where untold.organization_id is not null group by 1
    )
    update events e
       set number = last.number + untold.place,
           sequence = case when e.organization_id is not null
                           then coalesce(theirs.sequence, 0) + untold.place_of_theirs end
      from last, untold left join last_of_theirs theirs using (organization_id)
     where e.id = untold.id
    returning e.id::float8 as id, e.number::float8 as number, e.sequence::float8 as sequence,
              e.written_in::float8 as "writtenIn",
              e.created_at as "createdAt", e.type, e.organization_id as "organizationId",
              e.subscription_id as "subscriptionId", e.order_id as "orderId",
              e.customer_id as "customerId", e.before, e.after`);
  return [...facts].sort((one, other) => one.id - other.id);
}
