import { sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

export const linkPromises: Promised[] = [
  {
    promise:
      'A shared link lets in as many as it may, while it is open, at the addresses that it is for',
    broken: sql`
      select 'link ' || l.id || ' counts ' || l.joined || ', ' || count(j.id) || ' came' as what
        from share_links l
        left join share_link_joins j on j.link_id = l.id and j.joined_at is not null
       group by l.id having count(j.id) <> l.joined or count(j.id) > l.most_joins
      union all
      select 'somebody came by link ' || l.id || ' when it let nobody in'
        from share_link_joins j join share_links l on l.id = j.link_id
       where j.joined_at > l.closed_at or j.joined_at >= l.expires_at
      union all
      select 'somebody came by link ' || l.id || ' from another domain'
        from share_link_joins j join share_links l on l.id = j.link_id
       where j.joined_at is not null and cardinality(l.domains) > 0
         and not lower(split_part(j.email, '@', 2)) = any (l.domains)`,
  },
  {
    promise: 'Who came by a shared link has a seat of its purchase',
    broken: sql`
      select 'join ' || j.id || ' has a seat of another purchase' as what
        from share_link_joins j
        join share_links l on l.id = j.link_id
        join customer_seats s on s.id = j.seat_id
       where s.subscription_id is distinct from l.subscription_id
          or s.order_id is distinct from l.order_id`,
  },
];
