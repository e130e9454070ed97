import { type SQL, sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

export const requestPromises: Promised[] = [
  {
    promise: 'A place that somebody waits for is nobody else’s',
    broken: sql`${miscounted('subscriptions', 'subscription_id')}
                union all ${miscounted('orders', 'order_id')}`,
  },
  {
    // The worker serves a line within a second; one that has stood for minutes is stuck.
    promise: 'Nobody waits in line while a place is free',
    broken: sql`${stuck('subscriptions', 'subscription_id')}
                union all ${stuck('orders', 'order_id')}`,
  },
  {
    promise: 'A request that was served has the seat of whoever asked',
    broken: sql`
      select 'request ' || r.id || ' was served with a seat of somebody or something else' as what
        from seat_requests r
        join customer_seats s on s.id = r.seat_id
       where s.member_id <> r.member_id
          or s.subscription_id is distinct from r.subscription_id
          or s.order_id is distinct from r.order_id`,
  },
];

function miscounted(table: string, column: string): SQL {
  return sql.raw(`
    select '${table} ' || p.id || ' counts ' || p.queued || ' in line, ' || count(r.id) || ' are' as what
      from ${table} p
      left join seat_requests r on r.${column} = p.id and r.status = 'approved'
     group by p.id having count(r.id) <> p.queued`);
}

function stuck(table: string, column: string): SQL {
  return sql.raw(`
    select '${table} ' || p.id || ' has a free place, and somebody waits for one' as what
      from ${table} p
     where p.is_live and p.seats > p.assigned
       and exists (select 1 from seat_requests r
                    where r.${column} = p.id and r.status = 'approved'
                      and r.approved_at < now() - interval '5 minutes'
                      and coalesce(p.modified_at, p.created_at) < now() - interval '5 minutes')`);
}
