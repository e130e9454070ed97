import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages, signature } from '#domain/actor.ts';
import { parseDay } from '#domain/day/parse.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { checkSeatsAreSold, sellsSeats } from './enabled.ts';
import { findSeat } from './find.ts';
import { dayIsOver, todayAt } from './last-day.ts';
import { type Seat, seatColumns } from './seat.ts';
import { revokedForGood } from './update.ts';

export type LastDay = {
  seatId: string;
  /** The last day on which the seat is its holder's; null: it is theirs until somebody says. */
  endsOn: string | null;
};

/**
 * Sets the last day of a live seat, another one, or none any more. At the end of that day, in the
 * organization's time zone, Usher takes the seat back. The same day again changes and tells nothing.
 *
 * Refuses with `InvalidRequest` what is no day and a day that is over, and else as `updateSeat`.
 */
export async function endSeatOn(
  db: Executor,
  actor: Actor,
  { seatId, endsOn }: LastDay,
): Promise<Seat> {
  if (!isId(seatId)) throw notFound('Seat');
  const day = endsOn === null ? null : parseDay(endsOn, 'endsOn');
  const changed = await change(db, actor, seatId, day);
  if (changed) return changed;
  const seat = await findSeat(db, actor, { seatId });
  if (!seat) throw notFound('Seat');
  await checkSeatsAreSold(db, seatId);
  if (seat.status === 'revoked') throw revokedForGood();
  if (seat.endsOn !== day) throw dayIsOver();
  return seat;
}

async function change(
  db: Executor,
  actor: Actor,
  seatId: string,
  day: string | null,
): Promise<Seat | undefined> {
  const { kind, id, channel } = signature(actor);
  const [seat] = await db.execute<Seat>(sql`
    with former as (
      select s.id, s.ends_on, s.end_told_for, p.organization_id, p.customer_id
        from customer_seats s
        join (select id, organization_id, customer_id from subscriptions
              union all
              select id, organization_id, customer_id from orders) p
          on p.id = coalesce(s.subscription_id, s.order_id)
       where s.id = ${seatId} and s.revoked_at is null
         and s.ends_on is distinct from ${day}::date
         and (${day}::date >= ${todayAt(sql`p.organization_id`)}) is not false
         and ${sellsSeats} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
         for no key update of s
    ), changed as (
      update customer_seats s set ends_on = ${day}::date, modified_at = now()
        from former where s.id = former.id
      returning s.*
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, before, after)
      select 'customer_seat.updated', former.organization_id, former.customer_id,
             s.subscription_id, s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel},
             jsonb_build_object('ends_on', former.ends_on, 'end_told_for', former.end_told_for),
             to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
        from changed s
        join former on former.id = s.id
        join members m on m.id = s.member_id
    )
    select ${seatColumns} from changed s join members m on m.id = s.member_id`);
  return seat;
}
