import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages, signature } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { checkSeatMetadata } from '#domain/metadata/check.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { checkSeatsAreSold, sellsSeats } from './enabled.ts';
import { findSeat } from './find.ts';
import { type Seat, seatColumns } from './seat.ts';

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

async function change(
  db: Executor,
  actor: Actor,
  { seatId, metadata }: SeatChange,
): Promise<Seat | undefined> {
  const { kind, id, channel } = signature(actor);
  const wanted = sql`${JSON.stringify(metadata)}::jsonb`;
  const [seat] = await db.execute<Seat>(sql`
    with former as (
      select s.id, s.seat_metadata, p.organization_id, p.customer_id
        from customer_seats s
        join (select id, organization_id, customer_id from subscriptions
              union all
              select id, organization_id, customer_id from orders) p
          on p.id = coalesce(s.subscription_id, s.order_id)
       where s.id = ${seatId} and s.revoked_at is null and s.seat_metadata <> ${wanted}
         and ${sellsSeats} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
         for no key update of s
    ), updated as (
      update customer_seats s set seat_metadata = ${wanted}, modified_at = now()
        from former where s.id = former.id
      returning s.*
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, before, after)
      select 'customer_seat.updated', former.organization_id, former.customer_id,
             s.subscription_id, s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel},
             jsonb_build_object('seat_metadata', former.seat_metadata),
             to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
        from updated s
        join former on former.id = s.id
        join members m on m.id = s.member_id
    )
    select ${seatColumns} from updated s join members m on m.id = s.member_id`);
  return seat;
}

/** What is revoked stays as it was: who held it, and what was kept beside it. */
export function revokedForGood(): Refusal {
  return new Refusal('ResourceUnavailable', 'This seat was revoked, and never changes again');
}
