import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { beginOf } from '#domain/day/begin.ts';
import { isDay } from '#domain/day/parse.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { partsOf, type Source } from './source.ts';

/** What was held in a month under one value of a label; null is where the label was missing. */
export type SeatDays = { value: string | null; people: number; seats: number; days: number };

export type SeatDaysQuery = {
  source: Source;
  /** Like 2026-11. */
  month: string;
  timeZone: string;
  /** The name of the note by which seats are told apart. */
  label: string;
};

/**
 * Counts the days on which seats were held in a month, by the value of a label, for charging them
 * to whoever uses them.
 *
 * A seat counts for a day when somebody has it as that day ends, claimed or not, and for the value
 * that its label has then. So a day never counts for more seats than there are, and the days of all
 * values add up to those of `holdersOn`. Days that have not ended yet don't count. A seat counts
 * among a value's seats, and its holder among the people, with one day at least.
 *
 * Refuses with `ResourceNotFound` where the actor doesn't manage the purchase, and with `BadRequest`
 * what is no month.
 */
export async function seatDaysOf(
  db: Executor,
  actor: Actor,
  { source, month, timeZone, label }: SeatDaysQuery,
): Promise<SeatDays[]> {
  const first = `${month}-01`;
  if (!isDay(first)) throw new Refusal('BadRequest', `${month} is not a month`);
  const { id, table, column, thing } = partsOf(source);
  const [managed] = await db.execute(sql`
    select 1 from ${table} p
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  if (!managed) throw notFound(thing);
  const dayOf = (moment: string) => sql`(${sql.raw(moment)} at time zone ${timeZone})::date`;
  const rows = await db.execute<SeatDays>(sql`
    with month as (
      select ${first}::date as first,
             least((${first}::date + interval '1 month')::date, ${dayOf('now()')}) as next
    ), seat as (
      select s.id from customer_seats s
       where s.${column} = ${id}
         and s.created_at < (${first}::date + interval '1 month') at time zone ${timeZone}
         and (s.revoked_at is null or s.revoked_at >= ${beginOf(first, timeZone)})
    ), told as (
      -- One look into history for each seat, so that nobody else's is read.
      select seat.id as seat_id, fact.* from seat cross join lateral (
        select e.member_id, ${dayOf('e.created_at')} as since,
               ${dayOf('lead(e.created_at) over (order by e.id)')} as until,
               e.after -> 'seat_metadata' ->> ${label} as value,
               e.after ->> 'revoked_at' is null as is_live
          from events e where e.seat_id = seat.id and e.type like 'customer\\_seat.%') fact
    ), held as (
      select value, seat_id, member_id,
             least(coalesce(until, next), next) - greatest(since, first) as days
        from told cross join month
       where is_live
    )
    select value, count(distinct member_id)::int as people, count(distinct seat_id)::int as seats,
           sum(days)::int as days
      from held where days > 0
     group by value order by value nulls last`);
  return [...rows];
}
