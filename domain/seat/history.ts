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
  /** Who held that seat: the name where known, else the address. */
  person: string;
  /** Done by the holder, for themselves. */
  isOwn: boolean;
  /** A seat as it was before a revoke that was taken back. */
  isUndo: boolean;
  /** A change of what a program keeps beside the seat, and not of its address. */
  isNote: boolean;
  /** A change of the last day; and the last day that the seat had from then on. */
  isDate: boolean;
  lastDay: string | null;
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
    select e.id::float8 as id, e.created_at as "createdAt", e.type, e.actor_kind as "actorKind",
           case when e.actor_kind in ('user', 'member', 'holder', 'joiner') then coalesce(
             (select name from members m where m.customer_id = e.customer_id
                 and lower(m.email) = lower(e.actor_id) and m.name is not null limit 1),
             e.actor_id) end as "actorName",
           e.channel, e.after ->> 'revocation' as revocation, e.seat_id as "seatId",
           coalesce(holder.name, line.email) as person,
           coalesce(lower(e.actor_id) = lower(e.after ->> 'email'), false) as "isOwn",
           coalesce(e.type in ('customer_seat.assigned', 'customer_seat.claimed')
                    and e.before ->> 'status' = 'revoked', false) as "isUndo",
           e.type = 'customer_seat.updated' and e.before ? 'seat_metadata' as "isNote",
           e.type = 'customer_seat.updated' and e.before ? 'ends_on' as "isDate",
           e.after ->> 'ends_on' as "lastDay"
      from events e
      join line on line.id = e.seat_id
      join members holder on holder.id = line.member_id
     where e.type not like 'benefit\\_grant.%'
     order by e.id desc`);
  return [...events];
}
