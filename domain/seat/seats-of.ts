import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { type Seat, type SeatStatus, seatColumns } from './seat.ts';

export type SeatFilter = 'live' | SeatStatus | 'expired' | 'undeliverable';

export type SeatQuery = {
  source: Source;
  show?: SeatFilter;
  /** Part of a name, an address or an external id. */
  search?: string;
  /** The last seat of the page before: its `next`. */
  after?: string;
  /** Seats a page; absent: all. */
  limit?: number;
};

export type SeatPage = { seats: Seat[]; next: string | null };

/** What each filter asks of a seat `s`. */
export const filters: Record<SeatFilter, SQL> = {
  live: sql`s.revoked_at is null`,
  pending: sql`s.status = 'pending'`,
  claimed: sql`s.status = 'claimed'`,
  revoked: sql`s.status = 'revoked'`,
  expired: sql`s.status = 'pending' and s.invitation_token_expires_at <= now()`,
  undeliverable: sql`s.status = 'pending' and s.undeliverable is not null`,
};

/**
 * Lists a purchase's seats, newest first. Pages are cut by key, so that a page costs the same
 * wherever it lies. Refuses with `ResourceNotFound` where the actor doesn't manage the purchase.
 */
export async function seatsOf(db: Executor, actor: Actor, query: SeatQuery): Promise<SeatPage> {
  const { id, table, column, thing } = partsOf(query.source);
  const limit = query.limit ?? null;
  const rows = await db.execute<Seat>(sql`
    select ${seatColumns}
      from customer_seats s
      join members m on m.id = s.member_id
     where s.${column} = (
       select p.id from ${table} p
        where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)})
       ${query.show ? sql`and ${filters[query.show]}` : sql``}
       ${query.search ? sql`and ${matching(query.search)}` : sql``}
       ${query.after ? sql`and ${below(query.after, { id, column })}` : sql``}
     order by s.created_at desc, s.id desc
     ${limit === null ? sql`` : cut(limit + 1)}`);
  if (rows.length === 0) await refuseUnlessManaged(db, actor, { id, table, thing });
  const seats = rows.slice(0, limit ?? rows.length);
  const more = rows.length > seats.length;
  return { seats, next: more ? (seats.at(-1)?.id ?? null) : null };
}

/** Written out: a plan for any limit expects a tenth of all rows, and so is never kept. */
function cut(rows: number): SQL {
  return sql.raw(`limit ${Math.trunc(rows)}`);
}

/** What a search asks of a seat `s` and its member `m`. */
export function matching(search: string): SQL {
  const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(s.email ilike ${pattern} or m.name ilike ${pattern} or m.external_id ilike ${pattern})`;
}

/** A seat never moves: the last one of a page is the place to go on from. */
function below(seatId: string, { id, column }: { id: string; column: SQL }): SQL {
  if (!isId(seatId)) throw new Refusal('BadRequest', 'This page does not exist');
  return sql`(s.created_at, s.id) < (select last.created_at, last.id from customer_seats last
                                      where last.id = ${seatId} and last.${column} = ${id})`;
}

/** An empty page of somebody else's purchase must not look like an empty purchase. */
async function refuseUnlessManaged(
  db: Executor,
  actor: Actor,
  { id, table, thing }: { id: string; table: SQL; thing: string },
): Promise<void> {
  const [managed] = await db.execute(sql`
    select 1 from ${table} p
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  if (!managed) throw notFound(thing);
}
