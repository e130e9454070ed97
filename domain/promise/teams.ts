import { sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

export const teamPromises: Promised[] = [
  {
    promise: 'Exactly one owner for a customer with members',
    broken: sql`
      select 'customer ' || customer_id || ' has ' || count(*) filter (where role = 'owner')
               || ' owners' as what
        from members where deleted_at is null
       group by customer_id having count(*) filter (where role = 'owner') <> 1`,
  },
  {
    promise: 'Ownership is offered by an owner to a colleague, and moves by being accepted',
    broken: sql`
      select 'offer ' || o.id || ' is not among the members of customer ' || o.customer_id as what
        from ownership_offers o
        join members giver on giver.id = o.from_member_id
        join members taker on taker.id = o.to_member_id
       where giver.customer_id <> o.customer_id or taker.customer_id <> o.customer_id
      union all
      select 'offer ' || o.id || ' is open, and ' || giver.email || ' is no owner'
        from ownership_offers o
        join members giver on giver.id = o.from_member_id
       where o.ended_at is null and (giver.role <> 'owner' or giver.deleted_at is not null)
      union all
      select 'offer ' || o.id || ' was accepted, and nobody became the owner by it'
        from ownership_offers o
       where o.ending = 'accepted' and not exists (
         select 1 from events e
          where e.customer_id = o.customer_id and e.member_id = o.to_member_id
            and e.type = 'member.updated' and e.created_at = o.ended_at
            and e.after ->> 'role' = 'owner')`,
  },
];
