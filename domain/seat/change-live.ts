import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages, signature } from '#domain/actor.ts';
import { sellsSeats } from './enabled.ts';
import { type Seat, seatColumns } from './seat.ts';

export type LiveChange = {
  seatId: string;
  /** What is written to the seat. */
  set: SQL;
  /** What else must hold of the seat `s` and its purchase `p`, that it isn't so already among it. */
  holds: SQL;
  /** What the event keeps of the seat `s` as it was. */
  before: SQL;
};

/**
 * Changes a live seat whose purchase the actor manages, with the event that says so, and returns it;
 * nothing where a condition doesn't hold.
 */
export async function changeLiveSeat(
  tx: Executor,
  actor: Actor,
  { seatId, set, holds, before }: LiveChange,
): Promise<Seat | undefined> {
  const { kind, id, channel } = signature(actor);
  const [seat] = await tx.execute<Seat>(sql`
    with former as (
      select s.id, ${before} as before, p.organization_id, p.customer_id
        from customer_seats s
        join (select id, organization_id, customer_id from subscriptions
              union all
              select id, organization_id, customer_id from orders) p
          on p.id = coalesce(s.subscription_id, s.order_id)
       where s.id = ${seatId} and s.revoked_at is null and ${holds}
         and ${sellsSeats} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
         for no key update of s
    ), changed as (
      update customer_seats s set ${set}, modified_at = now()
        from former where s.id = former.id
      returning s.*
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, before, after)
      select 'customer_seat.updated', former.organization_id, former.customer_id,
             s.subscription_id, s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel},
             former.before, to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
        from changed s
        join former on former.id = s.id
        join members m on m.id = s.member_id
    )
    select ${seatColumns} from changed s join members m on m.id = s.member_id`);
  return seat;
}
