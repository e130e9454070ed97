import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { firstReminder } from './reminders.ts';

export type Again = {
  source: Source;
  /** Which seats `s` of the purchase; only ended ones, that nobody continues yet, are seated again. */
  which: SQL;
  /** Whether the revoke is as if it hadn't been: the same link opens the seat, and it ends when it did. */
  asItWas: boolean;
};

/** The new seat, and the one that it continues. */
export type Seated = { id: string; formerId: string };

/**
 * Seats again those whose seats were taken back: as far as there is room, claimed seats first, then
 * the oldest. A claimed one is claimed again without a letter, a pending one is invited anew, or
 * waits as it did. Each is a new row that names its predecessor; who left the customer meanwhile, has
 * a seat by now, or whose last day is over, stays out. The caller has locked the purchase, which is live.
 */
export async function seatAgain(
  tx: Transaction,
  actor: Actor,
  { source, which, asItWas }: Again,
): Promise<Seated[]> {
  const { id, table, column } = partsOf(source);
  const { kind, id: actorId, channel } = signature(actor);
  const seated = await tx.execute<Seated>(sql`
    with former as (
      select s.*, now() + make_interval(hours => o.invitation_lifetime_hours) as expires_at,
             ${firstReminder} as first_reminder
        from customer_seats s
        join ${table} p on p.id = s.${column}
        join organizations o on o.id = p.organization_id
        join members m on m.id = s.member_id and m.deleted_at is null
       where s.${column} = ${id} and s.revoked_at is not null and ${which}
         and (s.ends_on < (now() at time zone o.time_zone)::date) is not true
         -- A link that was sent to another mailbox opens nothing any more.
         and (not ${asItWas}::boolean or s.claimed_at is not null or lower(s.email) = lower(m.email))
         and not exists (select 1 from customer_seats next where next.predecessor_id = s.id)
         and not exists (select 1 from customer_seats live
                          where live.${column} = ${id} and live.revoked_at is null
                            and lower(live.email) = lower(m.email))
       order by s.claimed_at is null, s.created_at, s.id
       limit (select greatest(seats - assigned, 0) from ${table} where id = ${id})
    ), seat as (
      insert into customer_seats (${column}, customer_id, member_id, email, status, claimed_at,
                                  invitation_number, invitation_token_expires_at, undeliverable,
                                  predecessor_id, seat_metadata, letter_language, last_used_at,
                                  ends_on, end_told_for, invited_at, remind_at)
      select former.${column}, former.customer_id, former.member_id, m.email,
             case when former.claimed_at is null then 'pending' else 'claimed' end,
             case when former.claimed_at is not null then now() end,
             former.invitation_number + ${asItWas ? 0 : 1}::int,
             case when former.claimed_at is null or ${asItWas}::boolean
                  then ${asItWas ? sql`former.invitation_token_expires_at` : sql`former.expires_at`} end,
             case when ${asItWas}::boolean then former.undeliverable end,
             former.id, former.seat_metadata, former.letter_language, former.last_used_at,
             former.ends_on, former.end_told_for,
             case when former.claimed_at is null
                  then ${asItWas ? sql`former.invited_at` : sql`now()`} end,
             case when former.claimed_at is null
                  then ${asItWas ? sql`former.remind_at` : sql`former.first_reminder`} end
        from former join members m on m.id = former.member_id
      returning *
    ), told as (
      insert into events (type, organization_id, customer_id, ${column}, seat_id, member_id,
                          actor_kind, actor_id, channel, before, after)
      select case seat.status when 'claimed' then 'customer_seat.claimed'
                              else 'customer_seat.assigned' end,
             p.organization_id, p.customer_id, seat.${column}, seat.id, seat.member_id,
             ${kind}, ${actorId}, ${channel},
             ${asItWas ? sql`'{"status": "revoked"}'::jsonb` : sql`null::jsonb`},
             to_jsonb(seat) || jsonb_build_object('member', to_jsonb(m))
        from seat
        join ${table} p on p.id = ${id}
        join members m on m.id = seat.member_id
    )
    select id, predecessor_id as "formerId" from seat`);
  return [...seated];
}
