import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { before, type Listed, type Page, type Sorting } from '#domain/list/page.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { availableSeats } from './available.ts';
import { filters, matching, type SeatFilter } from './filter.ts';
import { type Seat, seatColumns } from './seat.ts';

export const seatSortings = ['created_at', 'claimed_at', 'email', 'name', 'status'] as const;

type Key = (typeof seatSortings)[number];

export type SeatListing = {
  source: Source;
  /** Seats of any of these kinds; absent: all, revoked ones included. */
  show?: readonly SeatFilter[] | undefined;
  /** Part of a name, an address, an external id, or of what is kept beside a seat. */
  search?: string | undefined;
  sorting?: Sorting<Key> | undefined;
  /** Absent: one page of all. */
  page?: Page | undefined;
};

/** Seats of a purchase, and its places: `places.total` bought, `places.available` left (R7, R8). */
export type ListedSeats = Listed<Seat> & { places: { total: number; available: number } };

const columns: Record<Key, SQL> = {
  created_at: sql`s.created_at`,
  claimed_at: sql`s.claimed_at`,
  email: sql`lower(s.email)`,
  name: sql`lower(m.name)`,
  status: sql`s.status`,
};

/**
 * Lists a purchase's seats, newest first unless told, by the page; revoked ones too, which take no
 * place. Refuses with `ResourceNotFound` where the actor doesn't manage the purchase, and with
 * `FeatureNotEnabled` (R1).
 */
export async function listSeats(
  db: Executor,
  actor: Actor,
  { source, show, search, sorting = ['-created_at'], page }: SeatListing,
): Promise<ListedSeats> {
  const places = await availableSeats(db, actor, { source });
  const { id, column } = partsOf(source);
  const condition = sql`s.${column} = ${id}
    ${
      show
        ? sql`and (${sql.join(
            show.map((kind) => filters[kind]),
            sql` or `,
          )})`
        : sql``
    }
    ${search ? sql`and ${matching(search)}` : sql``}`;
  const items = await db.execute<Seat>(sql`
    select ${seatColumns}
      from customer_seats s join members m on m.id = s.member_id
     where ${condition}
     order by ${orderOf(sorting)}
     ${page ? cut(page) : sql``}`);
  if (!page) return { items: [...items], total: items.length, places };
  const [counted] = await db.execute<{ total: number }>(sql`
    select count(*)::int as total
      from customer_seats s join members m on m.id = s.member_id where ${condition}`);
  return { items: [...items], total: counted?.total ?? 0, places };
}

/** What nobody has comes last, whichever way; the id goes the way of the first key. */
function orderOf(sorting: Sorting<Key>): SQL {
  const keys: SQL[] = sorting.map((key) =>
    key.startsWith('-')
      ? sql`${columns[key.slice(1) as Key]} desc ${last(key)}`
      : sql`${columns[key as Key]} asc ${last(key)}`,
  );
  return sql.join([...keys, sorting[0]?.startsWith('-') ? sql`s.id desc` : sql`s.id`], sql`, `);
}

/** Only for what may be missing: elsewhere it would keep an index from having the order. */
function last(key: string): SQL {
  return /claimed_at|name/.test(key) ? sql`nulls last` : sql``;
}

/** Written out, so that the plan suits the page. */
function cut(page: Page): SQL {
  return sql.raw(`limit ${Math.trunc(page.limit)} offset ${Math.trunc(before(page))}`);
}
