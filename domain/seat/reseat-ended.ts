import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';

/**
 * Seats again those whom the ending of a purchase, begun at `since`, revoked; as far as there is
 * room, claimed seats first, then the oldest. A claimed one is claimed again without a letter, a
 * pending one is invited anew. Each is a new row that names its predecessor; who left the customer
 * meanwhile, or whose last day is over, stays out. Returns how many. The caller has locked the purchase and made it live.
 */
export async function reseatEnded(
  tx: Transaction,
  actor: Actor,
  source: Source,
  { since }: { since: Date },
): Promise<number> {
  const { id, table, column } = partsOf(source);
  const { kind, id: actorId, channel } = signature(actor);
  const [reseated] = await tx.execute<{ count: number }>(sql`
    with former as (
      select s.*, p.organization_id, p.customer_id as billing_customer_id,
             now() + make_interval(hours => o.invitation_lifetime_hours) as expires_at
        from customer_seats s
        join ${table} p on p.id = s.${column}
        join organizations o on o.id = p.organization_id
        join members m on m.id = s.member_id and m.deleted_at is null
       where s.${column} = ${id} and s.revocation = 'ended'
         and s.revoked_at >= ${since}
         and (s.ends_on < (now() at time zone o.time_zone)::date) is not true
         and not exists (select 1 from customer_seats next where next.predecessor_id = s.id)
         and not exists (select 1 from customer_seats live
                          where live.${column} = ${id} and live.revoked_at is null
                            and lower(live.email) = lower(m.email))
       order by s.claimed_at is null, s.created_at, s.id
       limit (select greatest(seats - assigned, 0) from ${table} where id = ${id})
    ), seat as (
      insert into customer_seats (${column}, customer_id, member_id, email, status, claimed_at,
                                  invitation_token_expires_at, predecessor_id, seat_metadata,
                                  letter_language, ends_on, end_told_for)
      select former.${column}, former.customer_id, former.member_id, m.email,
             case when former.claimed_at is null then 'pending' else 'claimed' end,
             case when former.claimed_at is not null then now() end,
             case when former.claimed_at is null then former.expires_at end,
             former.id, former.seat_metadata, former.letter_language, former.ends_on,
             former.end_told_for
        from former join members m on m.id = former.member_id
      returning *
    ), told as (
      insert into events (type, organization_id, customer_id, ${column}, seat_id, member_id,
                          actor_kind, actor_id, channel, after)
      select case seat.status when 'claimed' then 'customer_seat.claimed'
                              else 'customer_seat.assigned' end,
             former.organization_id, former.billing_customer_id, seat.${column}, seat.id,
             seat.member_id, ${kind}, ${actorId}, ${channel},
             to_jsonb(seat) || jsonb_build_object('member', to_jsonb(m))
        from seat
        join former on former.id = seat.predecessor_id
        join members m on m.id = seat.member_id
    )
    select count(*)::int as count from seat`);
  return reseated?.count ?? 0;
}
