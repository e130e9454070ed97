import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { notFound } from '#domain/refusal.ts';
import { endSeatOn, type LastDay } from './end-on.ts';
import { findSeat } from './find.ts';
import { sourceOfSeat } from './seat.ts';
import { type SeatChange, updateSeat } from './update.ts';

export type SeatChanges = Pick<SeatChange, 'seatId'> & {
  metadata?: SeatChange['metadata'] | undefined;
  /** Null takes the last day away. */
  endsOn?: LastDay['endsOn'] | undefined;
};

/**
 * Changes what is kept beside a live seat and its last day, in one step; what isn't given stays.
 * Refuses as `updateSeat` and `endSeatOn` do.
 */
export async function changeSeat(
  db: Database,
  actor: Actor,
  { seatId, metadata, endsOn }: SeatChanges,
): Promise<void> {
  await db.transaction(async (tx) => {
    if (metadata !== undefined && endsOn !== undefined) await lockPurchaseOf(tx, actor, seatId);
    if (metadata !== undefined) await updateSeat(tx, actor, { seatId, metadata });
    if (endsOn !== undefined) await endSeatOn(tx, actor, { seatId, endsOn });
  });
}

/**
 * Of a row that its transaction has written before, PostgreSQL looks for the purchase again, under a
 * lock: so the purchase is locked before the seat, as by whoever takes it back.
 */
async function lockPurchaseOf(tx: Transaction, actor: Actor, seatId: string): Promise<void> {
  const seat = await findSeat(tx, actor, { seatId });
  if (!seat) throw notFound('Seat');
  await lockSource(tx, sourceOfSeat(seat));
}
