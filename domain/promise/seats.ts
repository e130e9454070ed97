import { type SQL, sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

export const seatPromises: Promised[] = [
  {
    promise: 'Never more live seats than bought',
    broken: sql`${miscounted('subscriptions', 'subscription_id', 'p.tolerated')}
                union all ${miscounted('orders', 'order_id', 'null')}`,
  },
  {
    promise: 'The count of claimed seats is the number of claimed seats',
    broken: sql`${misclaimed('subscriptions', 'subscription_id')}
                union all ${misclaimed('orders', 'order_id')}`,
  },
  {
    promise: 'No live seat on a purchase that is not live',
    broken: sql`
      select 'seat ' || s.id || ' is live on a purchase that is ' || coalesce(p.status, o.status) as what
        from customer_seats s
        left join subscriptions p on p.id = s.subscription_id
        left join orders o on o.id = s.order_id
       where s.revoked_at is null and not coalesce(p.is_live, o.is_live)`,
  },
  {
    promise: 'A seat has exactly one source',
    broken: sql`
      select 'seat ' || id || ' has ' || num_nonnulls(subscription_id, order_id) || ' sources' as what
        from customer_seats where num_nonnulls(subscription_id, order_id) <> 1`,
  },
  {
    promise: 'One live seat per person and source',
    broken: sql`
      select lower(email) || ' holds ' || count(*) || ' live seats of '
               || coalesce(subscription_id, order_id) as what
        from customer_seats where revoked_at is null
       group by subscription_id, order_id, lower(email) having count(*) > 1`,
  },
  {
    promise: 'Status and stamps agree',
    broken: sql`
      select 'seat ' || id || ' is ' || status || ' against its stamps' as what
        from customer_seats
       where (status = 'revoked') <> (revoked_at is not null)
          or (status = 'claimed' and claimed_at is null)
          or (status = 'pending' and (claimed_at is not null or invitation_token_expires_at is null))
          or claimed_at > revoked_at`,
  },
  {
    promise: 'A seat whose last day is over is taken back: a worker is running',
    broken: sql`
      select 'seat ' || s.id || ' outlived its last day, ' || s.ends_on as what
        from customer_seats s
        join members m on m.id = s.member_id
        join customers c on c.id = m.customer_id
        join organizations o on o.id = c.organization_id
       where s.revoked_at is null
         and (s.ends_on + 1)::timestamp at time zone o.time_zone < now() - interval '1 hour'`,
  },
  {
    promise: 'A live seat is held by a live member of the purchase’s customer, at their address',
    broken: sql`
      select 'seat ' || s.id || ' is held by ' || s.email || ', the member is ' || m.email as what
        from customer_seats s
        join members m on m.id = s.member_id
        left join subscriptions p on p.id = s.subscription_id
        left join orders o on o.id = s.order_id
       where s.revoked_at is null
         and (m.deleted_at is not null or lower(m.email) <> lower(s.email)
              or m.customer_id <> coalesce(p.customer_id, o.customer_id))`,
  },
];

function miscounted(table: string, column: string, tolerated: string): SQL {
  return sql.raw(`
    select '${table} ' || p.id || ' counts ' || p.assigned || ' of ' || p.seats || ' seats, '
             || count(s.id) || ' are live' as what
      from ${table} p
      left join customer_seats s on s.${column} = p.id and s.revoked_at is null
     group by p.id
    having count(s.id) <> p.assigned or count(s.id) > greatest(p.seats, ${tolerated})`);
}

function misclaimed(table: string, column: string): SQL {
  return sql.raw(`
    select '${table} ' || p.id || ' counts ' || p.claimed + u.claimed || ' claimed seats, there are '
             || count(s.id) as what
      from ${table} p
      cross join lateral (select coalesce(sum(claimed), 0) as claimed
                            from uncounted_claims where purchase_id = p.id) u
      left join customer_seats s on s.${column} = p.id and s.status = 'claimed'
     group by p.id, u.claimed
    having count(s.id) <> p.claimed + u.claimed`);
}
