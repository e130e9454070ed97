import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { checkSeatMetadata } from '#domain/metadata/check.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { changeLiveSeat } from './change-live.ts';
import { checkSeatsAreSold } from './enabled.ts';
import { findSeat } from './find.ts';
import type { Seat } from './seat.ts';

export type SeatChange = { seatId: string; metadata: Record<string, unknown> };

/**
 * Replaces what a program keeps beside a live seat (R12). The same again changes nothing and tells
 * nothing.
 *
 * Refuses with `ResourceNotFound` where the actor doesn't manage the seat's purchase,
 * `FeatureNotEnabled` (R1), `InvalidRequest` for the metadata, and `ResourceUnavailable` for a
 * revoked seat, which never changes again.
 */
export async function updateSeat(
  db: Executor,
  actor: Actor,
  { seatId, metadata }: SeatChange,
): Promise<Seat> {
  if (!isId(seatId)) throw notFound('Seat');
  checkSeatMetadata(metadata);
  const updated = await change(db, actor, { seatId, metadata });
  if (updated) return updated;
  const seat = await findSeat(db, actor, { seatId });
  if (!seat) throw notFound('Seat');
  await checkSeatsAreSold(db, seatId);
  if (seat.status === 'revoked') throw revokedForGood();
  return seat;
}

function change(
  db: Executor,
  actor: Actor,
  { seatId, metadata }: SeatChange,
): Promise<Seat | undefined> {
  const wanted = sql`${JSON.stringify(metadata)}::jsonb`;
  return changeLiveSeat(db, actor, {
    seatId,
    set: sql`seat_metadata = ${wanted}`,
    holds: sql`s.seat_metadata <> ${wanted}`,
    before: sql`jsonb_build_object('seat_metadata', s.seat_metadata)`,
  });
}

/** What is revoked stays as it was: who held it, and what was kept beside it. */
export function revokedForGood(): Refusal {
  return new Refusal('ResourceUnavailable', 'This seat was revoked, and never changes again');
}
