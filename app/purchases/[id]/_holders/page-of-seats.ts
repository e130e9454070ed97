import { redirect } from 'next/navigation';
import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { Refusal } from '#domain/refusal.ts';
import { type SeatPage, type SeatQuery, seatsOf } from '#domain/seat/seats-of.ts';
import { type View, viewPath } from './view.ts';

/** Seats on a page. */
export const atOnce = 50;

/** The seats that a view shows. A page that cannot be, since somebody wrote its address, is the first. */
export async function pageOfSeats(
  actor: PortalActor,
  purchase: Purchase,
  view: View,
): Promise<SeatPage> {
  try {
    return await seatsOf(database(), actor, { ...queryOf(purchase, view), limit: atOnce });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'BadRequest') throw error;
    redirect(viewPath(purchase.id, { ...view, after: '' }));
  }
}

/** What a view asks of a purchase's seats. Its days are those of the organization's time zone. */
export function queryOf(
  purchase: Pick<Purchase, 'kind' | 'id' | 'timeZone'>,
  { show, search, from, to, order, after }: View,
): SeatQuery {
  const added = from || to ? { from, to, timeZone: purchase.timeZone } : undefined;
  return { source: sourceOf(purchase), show, search, added, order, after };
}
