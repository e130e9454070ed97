import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { pageOrFirst } from '#app/_session/page-or-first.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { type SeatPage, type SeatQuery, seatsOf } from '#domain/seat/seats-of.ts';
import { type View, viewPath } from './view.ts';

/** Seats on a page. */
export const atOnce = 50;

/** The seats that a view shows. */
export async function pageOfSeats(
  actor: PortalActor,
  purchase: Purchase,
  view: View,
): Promise<SeatPage> {
  const query = { ...queryOf(purchase, view), limit: atOnce };
  const first = viewPath(purchase.id, { ...view, after: '' });
  return pageOrFirst(seatsOf(database(), actor, query), first);
}

/** What a view asks of a purchase's seats. Its days are those of the organization's time zone. */
export function queryOf(
  purchase: Pick<Purchase, 'kind' | 'id' | 'timeZone'>,
  { show, search, from, to, order, after }: View,
): SeatQuery {
  const added = from || to ? { from, to, timeZone: purchase.timeZone } : undefined;
  return { source: sourceOf(purchase), show, search, added, order, after };
}
