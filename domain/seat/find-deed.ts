import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import type { Source } from '#domain/purchase/source.ts';
import type { DeedKind, WhyNot } from './deed.ts';
import { type Seat, seatColumns } from './seat.ts';

export type DeedQuery = {
  deedId: string;
  /** How many seats of the report come before; absent: none. */
  from?: number;
  /** Seats a page; absent: none. */
  limit?: number;
};

export type DeedReport = {
  id: string;
  kind: DeedKind;
  createdAt: Date;
  source: Source;
  done: number;
  notDone: number;
  /** Those that were left as they were come first. */
  rows: (Seat & { whyNot: WhyNot | null })[];
};

type Found = Omit<DeedReport, 'source' | 'rows'> & {
  subscriptionId: string | null;
  orderId: string | null;
};

/**
 * Reads what was done to many seats at once, and a page of what became of each; undefined where the
 * actor doesn't manage the purchase, or it was a day ago.
 */
export async function findDeed(
  db: Executor,
  actor: Actor,
  { deedId, from = 0, limit = 0 }: DeedQuery,
): Promise<DeedReport | undefined> {
  if (!isId(deedId)) return undefined;
  const [found] = await db.execute<Found>(sql`
    select d.id, d.kind, d.created_at as "createdAt", d.subscription_id as "subscriptionId",
           d.order_id as "orderId", counted.done, counted.not_done as "notDone"
      from seat_deeds d
      left join subscriptions p on p.id = d.subscription_id
      left join orders o on o.id = d.order_id
      cross join lateral (
        select count(*) filter (where result ->> 1 is null)::int as done,
               count(result ->> 1)::int as not_done
          from jsonb_array_elements(d.results) result) counted
     where d.id = ${deedId} and d.created_at > now() - interval '1 day'
       and ${manages(
         actor,
         sql`coalesce(p.customer_id, o.customer_id)`,
         sql`coalesce(p.organization_id, o.organization_id)`,
       )}`);
  if (!found) return undefined;
  const { subscriptionId, orderId, ...deed } = found;
  const source = subscriptionId === null ? { orderId: orderId ?? '' } : { subscriptionId };
  const rows = limit === 0 ? [] : await pageOf(db, deedId, from, limit);
  return { ...deed, source, rows };
}

async function pageOf(
  db: Executor,
  deedId: string,
  from: number,
  limit: number,
): Promise<DeedReport['rows']> {
  const rows = await db.execute<DeedReport['rows'][number]>(sql`
    select ${seatColumns}, page.why_not as "whyNot"
      from (select (result ->> 0)::uuid as seat_id, result ->> 1 as why_not, place
              from seat_deeds d,
                   jsonb_array_elements(d.results) with ordinality as listed (result, place)
             where d.id = ${deedId}
             order by result ->> 1 is null, place
             limit ${limit} offset ${from}) page
      join customer_seats s on s.id = page.seat_id
      join members m on m.id = s.member_id
     order by page.why_not is null, page.place`);
  return [...rows];
}
