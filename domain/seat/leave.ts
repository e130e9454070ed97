import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { isHeldBy } from './held.ts';
import type { Seat } from './seat.ts';
import { takeBackSeat } from './take-back.ts';

/**
 * The holder gives a claimed seat up: the access ends, the place is free again, and the purchaser
 * is told. In a session born from a claim, only a seat of that membership.
 *
 * Refuses with `ResourceNotFound` a seat that isn't the actor's, or no longer.
 */
export async function leaveSeat(
  db: Database,
  actor: Actor,
  { seatId }: { seatId: string },
): Promise<Seat> {
  if (!isId(seatId)) throw notFound('Seat');
  const isTheirs = sql`s.status = 'claimed' and s.member_id in (
    select m.id from members m where ${isHeldBy(actor)})`;
  const left = await takeBackSeat(
    db,
    actor,
    { id: seatId, may: sql`p.is_live`, provided: isTheirs },
    'left',
  );
  if (!left) throw notFound('Seat');
  return left;
}
