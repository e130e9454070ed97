import { asc, desc, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Which part of a list: pages count from 1. */
export type Page = { page: number; limit: number };

/** A part of a list, and how long the whole of it is. */
export type Listed<Item> = { items: Item[]; total: number };

/** How many rows come before a page. */
export function before({ page, limit }: Page): number {
  return (page - 1) * limit;
}

/** Keys to sort by, the most important first; one with a minus goes backwards. */
export type Sorting<Key extends string> = readonly (Key | `-${Key}`)[];

/** The order that keys ask for; `last`, which no two rows share, keeps pages from overlapping. */
export function orderOf<Key extends string>(
  sorting: Sorting<Key>,
  columns: Record<Key, PgColumn | SQL>,
  last: PgColumn,
): SQL[] {
  const ways = sorting.map((key) =>
    key.startsWith('-') ? desc(columns[key.slice(1) as Key]) : asc(columns[key as Key]),
  );
  // The id goes the way of the first key, so that one index, walked either way, has the order.
  return [...ways, sorting[0]?.startsWith('-') ? desc(last) : asc(last)];
}
