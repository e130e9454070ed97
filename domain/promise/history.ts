import { sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

export const historyPromises: Promised[] = [
  {
    promise: 'Nothing is forgotten: each seat began with an event, and each revoke has its own',
    broken: sql`
      select 'seat ' || s.id || ' began without an event' as what
        from customer_seats s
       where not exists (select 1 from events e where e.seat_id = s.id
                            and e.type in ('customer_seat.assigned', 'customer_seat.claimed'))
      union all
      select 'seat ' || s.id || ' was revoked with ' || count(e.id) || ' events'
        from customer_seats s
        left join events e on e.seat_id = s.id and e.type = 'customer_seat.revoked'
       where s.status = 'revoked'
       group by s.id having count(e.id) <> 1`,
  },
  {
    promise: 'A link is claimed once, and not after a revoke',
    broken: sql`
      select 'seat ' || c.seat_id || ' was claimed ' || count(distinct c.id) || ' times'
               || case when bool_or(r.id < c.id) then ', once after its revoke' else '' end as what
        from events c
        left join events r on r.seat_id = c.seat_id and r.type = 'customer_seat.revoked'
       where c.type = 'customer_seat.claimed'
       group by c.seat_id having count(distinct c.id) > 1 or bool_or(r.id < c.id)`,
  },
  {
    promise: 'Nobody is reminded of a seat that they claimed, or that was taken back',
    broken: sql`
      select 'seat ' || r.seat_id || ' was reminded of after ' || e.type as what
        from events r
        join events e on e.seat_id = r.seat_id and e.id < r.id
         and e.type in ('customer_seat.claimed', 'customer_seat.revoked')
       where r.type = 'customer_seat.reminded'`,
  },
  {
    promise: 'Told in order, without a gap',
    broken: sql`
      select 'numbers end at ' || max(number) || ' for ' || count(number) || ' events' as what
        from events having max(number) <> count(number)`,
  },
  {
    promise: 'Told in order, without a gap, for each organization',
    broken: sql`
      select 'the sequence of organization ' || organization_id || ' ends at ' || max(sequence)
               || ' for ' || count(sequence) || ' events' as what
        from events where organization_id is not null and number is not null
       group by organization_id
      having max(sequence) <> count(*) or count(distinct sequence) <> count(*)`,
  },
  {
    promise: 'Told soon: a worker is running',
    broken: sql`
      select count(*) || ' events have waited for more than five minutes' as what
        from events where number is null and created_at < now() - interval '5 minutes'
      having count(*) > 0`,
  },
];
