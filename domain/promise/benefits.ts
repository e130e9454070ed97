import { sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

const seatsWithProducts = sql.raw(`
  customer_seats s cross join lateral (
    select organization_id, product_id from subscriptions where id = s.subscription_id
    union all
    select organization_id, product_id from orders where id = s.order_id) p`);

export const benefitPromises: Promised[] = [
  {
    promise:
      'A claimed seat has exactly the grants of its product’s benefits, no other seat has any',
    broken: sql`
      select 'seat ' || s.id || ' lacks the benefit ' || pb.benefit_id as what
        from ${seatsWithProducts}
        join product_benefits pb on pb.product_id = p.product_id
       where s.status = 'claimed'
         and not exists (select 1 from benefit_grants g
                          where g.seat_id = s.id and g.benefit_id = pb.benefit_id
                            and g.revoked_at is null)
      union all
      select 'seat ' || s.id || ', ' || s.status || ', has the benefit ' || g.benefit_id
               || case when s.status = 'claimed' then ', which its product does not give' else '' end
        from benefit_grants g
        join ${seatsWithProducts} on s.id = g.seat_id
       where g.revoked_at is null
         and (s.status <> 'claimed'
              or not exists (select 1 from product_benefits pb
                              where pb.product_id = p.product_id and pb.benefit_id = g.benefit_id))`,
  },
  {
    promise: 'A grant is of its seat’s customer and organization, and each is told of',
    broken: sql`
      select 'grant ' || g.id || ' is of another customer or organization than its seat' as what
        from benefit_grants g
        join ${seatsWithProducts} on s.id = g.seat_id
       where g.customer_id <> s.customer_id or g.organization_id <> p.organization_id
      union all
      select 'grant ' || g.id || ' was given with ' || count(*) filter (where e.type = 'benefit_grant.created')
               || ' events and taken back with ' || count(*) filter (where e.type = 'benefit_grant.revoked')
        from benefit_grants g
        left join events e on e.seat_id = g.seat_id and e.after ->> 'id' = g.id::text
                          and e.type in ('benefit_grant.created', 'benefit_grant.revoked')
       group by g.id
      having count(*) filter (where e.type = 'benefit_grant.created') <> 1
          or count(*) filter (where e.type = 'benefit_grant.revoked')
               <> case when g.revoked_at is null then 0 else 1 end`,
  },
];
