import { type SQL, sql } from 'drizzle-orm';
import type { SourceParts } from '#domain/purchase/source.ts';
import type { SeatFilter } from './filter.ts';

/** Seats added last, first, or by address; ended ones by when they ended. */
export const seatOrders = ['newest', 'oldest', 'address'] as const;

export type SeatOrder = (typeof seatOrders)[number];

/** A way through the seats of a purchase in the order that an index has. */
export type Walk = {
  /** What names the purchase of a seat `s`, as the index knows it. */
  purchase: SQL;
  /** What the index asks of a seat `s`. */
  holds: SQL;
  /** The order of seats `s`, as the index has it. */
  order: SQL;
  /** The same of the columns of a walk, which are a seat's and its `address` to be compared. */
  orderOfWalk: SQL;
  /** Whether that is the order in which seats were added, so that days cut it. */
  isByDay: boolean;
  /** That a seat `s` comes after the seat with this id, if that is one of the purchase. */
  isAfter: (seatId: string, purchaseId: string) => SQL;
};

const added = ['created_at', 'id'];
const ended = ['revoked_at', 'id'];
const address = ['address'];

/** The walk that meets the seats that are to be shown, with as few others between as may be. */
export function walkOf(
  { column }: Pick<SourceParts, 'column'>,
  order: SeatOrder,
  show: SeatFilter | undefined,
): Walk {
  const either = sql`coalesce(s.subscription_id, s.order_id)`;
  const isLive = sql`s.revoked_at is null`;
  const way = order === 'oldest' ? 'asc' : 'desc';
  if (show === 'revoked') return walk(either, sql`s.revoked_at is not null`, ended, way);
  if (order === 'address') return walk(sql`s.${column}`, isLive, address, 'asc');
  if (show === 'undeliverable') {
    return walk(either, sql`s.undeliverable is not null and ${isLive}`, added, way);
  }
  return walk(sql`s.${column}`, sql`true`, added, way);
}

function walk(purchase: SQL, holds: SQL, columns: string[], way: 'asc' | 'desc'): Walk {
  const ordered = (keys: string[]) => sql.raw(keys.map((key) => `${key} ${way}`).join(', '));
  const later = sql.raw(`(${keysOf('s', columns).join(', ')}) ${way === 'asc' ? '>' : '<'}`);
  return {
    purchase,
    holds,
    order: ordered(keysOf('s', columns)),
    orderOfWalk: ordered(columns.map((column) => `s.${column}`)),
    isByDay: columns === added,
    isAfter: (seatId, purchaseId) => sql`${later} (
      select ${sql.raw(keysOf('last', columns).join(', '))} from customer_seats last
       where last.id = ${seatId}
         and coalesce(last.subscription_id, last.order_id) = ${purchaseId})`,
  };
}

function keysOf(row: string, columns: string[]): string[] {
  return columns.map((column) =>
    column === 'address' ? `lower(${row}.email)` : `${row}.${column}`,
  );
}
