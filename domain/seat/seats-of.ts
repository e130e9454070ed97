import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { cut, endOfWalk, lookedAt } from '#domain/list/look.ts';
import { refuseUnlessManaged } from '#domain/purchase/refuse-unless-managed.ts';
import { partsOf, type Source, type SourceParts } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { addedWithin, type Narrowing, narrowed } from './filter.ts';
import { type Seat, seatColumns } from './seat.ts';
import { type SeatOrder, walkOf } from './walk.ts';

export type SeatQuery = Narrowing & {
  source: Source;
  order?: SeatOrder | undefined;
  /** Where the page before ended: its `next`. */
  after?: string | undefined;
  /** Seats a page, fewer than are looked at for it; absent: all. */
  limit?: number | undefined;
};

/** Seats, and where to go on; a page with fewer than its limit may still have a `next`. */
export type SeatPage = { seats: Seat[]; next: string | null };

/**
 * Lists a purchase's seats, newest first unless told. Pages are cut by key, and each looks at a
 * limited number of seats, so that a page costs the same wherever it lies and however many there
 * are; where few fit, it ends early and says where to look further. Of a purchase with fewer live
 * seats than that, all of them are looked at, whatever has ended there.
 *
 * Refuses with `ResourceNotFound` where the actor doesn't manage the purchase, and with
 * `BadRequest` a page or a day that can't be.
 */
export async function seatsOf(db: Executor, actor: Actor, query: SeatQuery): Promise<SeatPage> {
  const parts = partsOf(query.source);
  const { walk, order } = walkThrough(actor, parts, query);
  const limit = query.limit ?? null;
  const rows = await db.execute<Seat>(sql`
    select ${seatColumns}
      from (${walk} ${limit === null ? sql`` : cut(lookedAt)}) s
      join members m on m.id = s.member_id
     where ${narrowed(query)}
     order by ${order}
     ${limit === null ? sql`` : cut(limit + 1)}`);
  if (rows.length === 0) await refuseUnlessManaged(db, actor, parts);
  const seats = rows.slice(0, limit ?? rows.length);
  if (rows.length > seats.length) return { seats, next: seats.at(-1)?.id ?? null };
  // Where nothing is asked of them, all seats that were looked at are here: there are no more.
  const isNarrowed = (query.show ?? query.search ?? query.added) !== undefined;
  const next = limit !== null && isNarrowed ? await endOfWalk(db, walk) : null;
  const whole = next !== null && limit !== null ? await amongLive(db, actor, query, limit) : null;
  return whole ?? { seats, next };
}

function walkThrough(
  actor: Actor,
  parts: SourceParts,
  { order: wanted = 'newest', show, added, after }: SeatQuery,
): { walk: SQL; live: SQL; order: SQL } {
  const { purchase, holds, order, orderOfWalk, isByDay, isAfter } = walkOf(parts, wanted, show);
  const those = (held: SQL) => sql`
    select s.*, lower(s.email) as address from customer_seats s
     where ${purchase} = (
       select p.id from ${parts.table} p
        where p.id = ${parts.id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)})
       and ${held} ${isByDay && added ? sql`and ${addedWithin(added)}` : sql``}
       ${after ? sql`and ${isAfter(known(after), parts.id)}` : sql``}`;
  const walk = sql`${those(holds)} order by ${order}`;
  return { walk, live: those(sql`s.revoked_at is null`), order: orderOfWalk };
}

function known(after: string): string {
  if (!isId(after)) throw new Refusal('BadRequest', 'This page does not exist');
  return after;
}

/**
 * A page of live seats that are few enough to be looked at whole: those that have ended, however many,
 * keep none of them from being found. Null where there are more, or others are asked for.
 */
async function amongLive(
  db: Executor,
  actor: Actor,
  query: SeatQuery,
  limit: number,
): Promise<SeatPage | null> {
  const parts = partsOf(query.source);
  if (query.show === undefined || query.show === 'revoked') return null;
  const [purchase] = await db.execute<{ assigned: number }>(sql`
    select p.assigned from ${parts.table} p where p.id = ${parts.id}`);
  if (!purchase || purchase.assigned > lookedAt) return null;
  const { live, order } = walkThrough(actor, parts, query);
  const rows = await db.execute<Seat>(sql`
    select ${seatColumns}
      from (${live}) s join members m on m.id = s.member_id
     where ${narrowed(query)}
     order by ${order} ${cut(limit + 1)}`);
  const seats = rows.slice(0, limit);
  return { seats, next: rows.length > limit ? (seats.at(-1)?.id ?? null) : null };
}
