import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { findSeat } from './find.ts';
import type { Seat } from './seat.ts';

/** A seat, and its neighbours in the line of seats that continue one another. */
export type SeatInLine = Seat & { predecessorId: string | null; successorId: string | null };

/**
 * Reads one seat of a purchase that the actor manages, and which seats it continues and is
 * continued by; undefined where there is none.
 */
export async function findSeatInLine(
  db: Executor,
  actor: Actor,
  { seatId }: { seatId: string },
): Promise<SeatInLine | undefined> {
  const seat = await findSeat(db, actor, { seatId });
  if (!seat) return undefined;
  const [neighbours] = await db.execute<Pick<SeatInLine, 'predecessorId' | 'successorId'>>(sql`
    select s.predecessor_id as "predecessorId",
           (select next.id from customer_seats next
             where next.predecessor_id = s.id) as "successorId"
      from customer_seats s where s.id = ${seatId}`);
  return { ...seat, predecessorId: null, successorId: null, ...neighbours };
}
