import { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import type { Page } from '#domain/list/page.ts';
import { Refusal } from '#domain/refusal.ts';
import { listSeats, seatSortings } from '#domain/seat/list.ts';
import { presentSeat, type SeatsList } from '#wire/customer-seat.ts';
import { paging, sortedBy } from '#wire/lists.ts';
import { many } from '#wire/values.ts';
import type { House } from '../_api/house.ts';
import { sourceFields, sourceOf } from './seat-assignment.ts';

const kinds = ['pending', 'claimed', 'revoked', 'live', 'expired', 'undeliverable'] as const;

/** Which seats: all of them, unless told. */
export const SeatListQuery = z.object({
  ...sourceFields,
  page: paging.page.unwrap().optional().describe('From 1; without it and `limit`, all seats'),
  limit: z.coerce
    .number()
    .int()
    .positive()
    .transform((limit) => Math.min(limit, 100))
    .optional()
    .describe('At most 100'),
  status: many(z.enum(kinds)).describe('`live` is pending or claimed, `expired` a kind of pending'),
  query: z
    .string()
    .max(256)
    .optional()
    .describe(
      'Part of a name, an address, an external id or of the metadata, written `key: value`',
    ),
  sorting: sortedBy(seatSortings, '-created_at'),
});

/** The seats of a purchase: all of them, revoked ones too, or the page that is asked for (R5, R8). */
export async function seatsList(
  db: House['db'],
  actor: Actor,
  query: z.output<typeof SeatListQuery>,
): Promise<z.input<typeof SeatsList>> {
  if (query.subscription_id === undefined && query.order_id === undefined) {
    throw new Refusal('BadRequest', 'Either subscription_id or order_id must be provided');
  }
  const page = pageOf(query);
  const { items, total, places } = await listSeats(db, actor, {
    source: sourceOf(query),
    show: query.status,
    search: query.query,
    sorting: query.sorting,
    page,
  });
  return {
    seats: items.map(presentSeat),
    available_seats: places.available,
    total_seats: places.total,
    ...(page && {
      pagination: { total_count: total, max_page: Math.ceil(total / page.limit) },
    }),
  };
}

/** The published SDKs ask for neither and want the whole list. */
function pageOf({ page, limit }: z.output<typeof SeatListQuery>): Page | undefined {
  if (page === undefined && limit === undefined) return undefined;
  return { page: page ?? 1, limit: limit ?? 10 };
}
