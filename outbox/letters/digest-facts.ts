import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { isNews } from '#domain/purchase/digest.ts';
import type { Digest } from './facts.ts';

/** A letter names so many people of each kind, and counts the rest. */
export const named = 10;

/**
 * Reads what the fact of a digest is about: each seat once for each kind of news, the reader's own
 * apart; and whose invitations end before the morning after, if they still do.
 */
export async function digestOf(db: Database, eventId: number): Promise<Digest> {
  const news = await db.execute<Digest[number]>(sql`
    with told as (
      select t.*, (t.after ->> 'since')::bigint as since, (t.after ->> 'until')::bigint as until,
             lower(reader.email) as reader
        from events t join members reader on reader.id = t.member_id
       where t.id = ${eventId}
    ), news as (
      select distinct on (kind, e.seat_id)
             case e.type when 'customer_seat.revoked' then e.after ->> 'revocation'
                         else split_part(e.type, '.', 2) end as kind,
             coalesce(holder.name, e.after ->> 'email') as person, e.id as place
        from told
        join events e on e.organization_id = told.organization_id
         and e.sequence > told.since and e.sequence <= told.until and ${isNews}
         and coalesce(e.subscription_id, e.order_id)
               = coalesce(told.subscription_id, told.order_id)
         and lower(e.after ->> 'email') <> told.reader
        left join members holder on holder.id = e.member_id
       order by kind, e.seat_id, e.id
    ), soon as (
      select 'ending' as kind, coalesce(holder.name, s.email) as person,
             extract(epoch from s.invitation_token_expires_at)::bigint as place
        from told
        join customer_seats s
          on s.subscription_id = told.subscription_id or s.order_id = told.order_id
        join members holder on holder.id = s.member_id
       where s.status = 'pending' and s.invitation_token_expires_at > now()
         and s.invitation_token_expires_at
               between told.created_at and told.created_at + interval '1 day'
    )
    select kind, count(*)::int as count,
           (array_agg(person order by place))[1:${sql.raw(String(named))}] as people
      from (select * from news union all select * from soon) of_all
     group by kind`);
  return [...news];
}
