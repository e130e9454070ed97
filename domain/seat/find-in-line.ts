import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { findSeat } from './find.ts';
import type { Seat } from './seat.ts';

/** A seat, its neighbours in the line of seats that continue one another, and when it ends. */
export type SeatInLine = Seat & {
  predecessorId: string | null;
  successorId: string | null;
  /** The end of its last day, in the organization's time zone. */
  endsAt: Date | null;
};

/**
 * Reads one seat of a purchase that the actor manages, which seats it continues and is continued by,
 * and when it ends; undefined where there is none.
 */
export async function findSeatInLine(
  db: Executor,
  actor: Actor,
  { seatId }: { seatId: string },
): Promise<SeatInLine | undefined> {
  const seat = await findSeat(db, actor, { seatId });
  if (!seat) return undefined;
  const [neighbours] = await db.execute<Omit<SeatInLine, keyof Seat>>(sql`
    select s.predecessor_id as "predecessorId",
           (select next.id from customer_seats next
             where next.predecessor_id = s.id) as "successorId",
           (s.ends_on + 1)::timestamp at time zone o.time_zone as "endsAt"
      from customer_seats s
      join members m on m.id = s.member_id
      join customers c on c.id = m.customer_id
      join organizations o on o.id = c.organization_id
     where s.id = ${seatId}`);
  return { ...seat, predecessorId: null, successorId: null, endsAt: null, ...neighbours };
}
