import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { beginOf } from '#domain/day/begin.ts';
import { isId } from '#domain/id.ts';
import { cut, endOfWalk, lookedAt } from '#domain/list/look.ts';
import { refuseUnlessManaged } from '#domain/purchase/refuse-unless-managed.ts';
import { partsOf, type Source, type SourceParts } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';

/** A seat as it was at the end of a day. */
export type HeldSeat = {
  id: string;
  email: string;
  name: string | null;
  status: 'pending' | 'claimed';
  createdAt: Date;
  claimedAt: Date | null;
  seatMetadata: Record<string, unknown>;
};

export type HoldersQuery = {
  source: Source;
  /** Like 2026-06-30, in a time zone; a day that goes on is as it is now. */
  day: string;
  timeZone: string;
  /** The last seat of the page before: its `next`. */
  after?: string | undefined;
  limit: number;
};

/** Seats, and where to go on; a page with fewer than its limit may still have a `next`. */
export type HeldPage = { seats: HeldSeat[]; next: string | null };

/**
 * Lists who held a purchase's seats as a day ended, in the order in which they were given: each as
 * the last fact of that day told of it, whatever became of it since. Refuses with `ResourceNotFound`
 * where the actor doesn't manage the purchase, and with `BadRequest` a page or a day that can't be.
 */
export async function holdersOn(
  db: Executor,
  actor: Actor,
  query: HoldersQuery,
): Promise<HeldPage> {
  const parts = partsOf(query.source);
  const end = beginOf(query.day, query.timeZone, 1);
  const walk = walkThrough(actor, parts, query, end);
  const rows = await db.execute<HeldSeat>(sql`
    select s.id, told.after ->> 'email' as email, told.after -> 'member' ->> 'name' as name,
           told.after ->> 'status' as status, s.created_at as "createdAt",
           (told.after ->> 'claimed_at')::timestamptz as "claimedAt",
           told.after -> 'seat_metadata' as "seatMetadata"
      from (${walk} ${cut(lookedAt)}) s
     cross join lateral (
       select e.after from events e
        where e.seat_id = s.id and e.created_at < ${end} and e.type like 'customer\\_seat.%'
        order by e.id desc limit 1) told
     -- What is revoked never changes again, so that its row tells of any day.
     where (s.revoked_at is null or s.revoked_at >= ${end})
     order by s.created_at, s.id ${cut(query.limit + 1)}`);
  if (rows.length === 0) await refuseUnlessManaged(db, actor, parts);
  const seats = rows.slice(0, query.limit);
  if (rows.length > seats.length) return { seats, next: seats.at(-1)?.id ?? null };
  return { seats, next: await endOfWalk(db, walk) };
}

function walkThrough(
  actor: Actor,
  { id, table, column }: SourceParts,
  { after }: HoldersQuery,
  end: SQL,
): SQL {
  return sql`
    select s.id, s.created_at, s.revoked_at from customer_seats s
     where s.${column} = (
       select p.id from ${table} p
        where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)})
       and s.created_at < ${end}
       ${after === undefined ? sql`` : sql`and ${beyond(after, column)}`}
     order by s.created_at, s.id`;
}

function beyond(after: string, column: SQL): SQL {
  if (!isId(after)) throw new Refusal('BadRequest', 'This page does not exist');
  return sql`(s.created_at, s.id) > (
    select last.created_at, last.id from customer_seats last
     where last.id = ${after} and last.${column} = s.${column})`;
}
