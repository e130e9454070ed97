import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor, Channel } from '#domain/actor.ts';
import type { EventType } from '#domain/event/types.ts';
import { notFound } from '#domain/refusal.ts';
import { findSeat } from './find.ts';

export type SeatEvent = {
  id: number;
  createdAt: Date;
  type: EventType;
  actorKind: Actor['kind'];
  /** The person's name where known, else their address; null where no person did it. */
  actorName: string | null;
  channel: Channel;
  revocation: string | null;
  seatId: string;
};

/**
 * Reads what happened to a seat, newest first, the seats that it continues included.
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
      select id, predecessor_id from customer_seats where id = ${seatId}
      union all
      select s.id, s.predecessor_id from customer_seats s join line on s.id = line.predecessor_id
    )
    select e.id::float8 as id, e.created_at as "createdAt", e.type, e.actor_kind as "actorKind",
           case when e.actor_kind in ('user', 'holder') then coalesce(
             (select name from members m where m.customer_id = e.customer_id
                 and lower(m.email) = lower(e.actor_id) and m.name is not null limit 1),
             e.actor_id) end as "actorName",
           e.channel, e.after ->> 'revocation' as revocation, e.seat_id as "seatId"
      from events e join line on line.id = e.seat_id
     order by e.id desc`);
  return [...events];
}
