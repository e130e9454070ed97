import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { type Deed, deedColumns } from '#domain/event/deed.ts';
import { notFound } from '#domain/refusal.ts';
import { findSeat } from './find.ts';

export type SeatEvent = Deed & {
  seatId: string;
  /** Who held that seat: the name where known, else the address. */
  person: string;
};

/**
 * Reads what happened to a seat, newest first, the seats that it continues, and those that continue it,
 * included: after a recovery or a transfer, one line goes over several seats.
 * Refuses with `ResourceNotFound` where the actor doesn't manage the seat's purchase.
 */
export async function seatHistory(
  db: Executor,
  actor: Actor,
  { seatId }: { seatId: string },
): Promise<SeatEvent[]> {
  if (!(await findSeat(db, actor, { seatId }))) throw notFound('Seat');
  const events = await db.execute<SeatEvent>(sql`
    with recursive line as (
      select id, predecessor_id, member_id, email from customer_seats where id = ${seatId}
      union
      select s.id, s.predecessor_id, s.member_id, s.email
        from customer_seats s
        join line on s.id = line.predecessor_id or s.predecessor_id = line.id
    )
    select ${deedColumns}, e.seat_id as "seatId", coalesce(holder.name, line.email) as person
      from events e
      join line on line.id = e.seat_id
      join members holder on holder.id = line.member_id
     where e.type not like 'benefit\\_grant.%'
     order by e.id desc`);
  return [...events];
}
