import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { checkSeatsAreSold, sellsSeats } from './enabled.ts';
import { findSeat } from './find.ts';
import type { Seat } from './seat.ts';
import { takeBackSeat } from './take-back.ts';

/**
 * Takes a seat back: its place is free at once, its link is dead, its holder is remembered.
 *
 * Revoking again answers the seat as it is and tells nothing (R47, R48, R50, R51). Refuses with
 * `ResourceNotFound` where the actor does not manage the seat's purchase, and `FeatureNotEnabled`.
 */
export async function revokeSeat(
  db: Database,
  actor: Actor,
  { seatId }: { seatId: string },
): Promise<Seat> {
  if (!isId(seatId)) throw notFound('Seat');
  const may = sql`${manages(actor, sql`p.customer_id`, sql`p.organization_id`)} and ${sellsSeats}`;
  const revoked = await takeBackSeat(db, actor, { id: seatId, may }, 'revoked');
  if (revoked) return revoked;
  const seat = await findSeat(db, actor, { seatId });
  if (!seat) throw notFound('Seat');
  await checkSeatsAreSold(db, seatId);
  return seat;
}
