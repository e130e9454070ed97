import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { checkSeatsAreSold } from './enabled.ts';
import { findSeat } from './find.ts';
import { renewInvitation } from './renew.ts';
import type { Seat } from './seat.ts';

/**
 * Sends the holder of a pending seat a new link; the old one is dead, and the time to claim begins
 * anew, so that the letter never carries a link that is about to end.
 *
 * Refuses with `ResourceNotFound`, `FeatureNotEnabled` (R1), `SeatNotPending` (R43), or `SeatNotAvailable` where the purchase
 * is not live.
 */
export async function resendInvitation(
  db: Database,
  actor: Actor,
  { seatId }: { seatId: string },
): Promise<Seat> {
  if (!isId(seatId)) throw notFound('Seat');
  const may = sql`${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
                   and o.seat_based_pricing_enabled`;
  const renewed = await renewInvitation(db, actor, { seatId, may });
  if (renewed) return renewed;
  const seat = await findSeat(db, actor, { seatId });
  if (!seat) throw notFound('Seat');
  await checkSeatsAreSold(db, seatId);
  if (seat.status !== 'pending') {
    throw new Refusal('SeatNotPending', 'Seat is not in pending status', {
      because: seat.status,
      values: { address: seat.email },
    });
  }
  throw new Refusal('SeatNotAvailable', 'The purchase hands out no seats', { because: 'not_live' });
}
