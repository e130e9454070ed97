import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';

const usher: Actor = { kind: 'system' };

/** How many days before its last one a seat's holder is told. */
const daysBefore = 7;

/** Nobody is told by night: from this time of the organization's day on. */
const morning = '07:00';

const atOnce = 1_000;

/**
 * Has the holders of claimed seats told that a last day is near, a week before, or as soon as a
 * nearer one is set: each of each last day once. Returns how many. Runs on Usher's clock; several
 * at once tell each once, and none waits for a seat that somebody is changing.
 */
export async function tellLastDays(db: Database): Promise<number> {
  let told = 0;
  for (let more = atOnce; more === atOnce; told += more) more = await tellSome(db);
  return told;
}

async function tellSome(db: Database): Promise<number> {
  const { kind, id, channel } = signature(usher);
  const [told] = await db.execute<{ count: number }>(sql`
    with near as (
      select s.id, o.id as organization_id, coalesce(sub.customer_id, ord.customer_id) as customer_id
        from customer_seats s
        left join subscriptions sub on sub.id = s.subscription_id
        left join orders ord on ord.id = s.order_id
        join organizations o on o.id = coalesce(sub.organization_id, ord.organization_id)
       where s.ends_on is not null and s.revoked_at is null and s.status = 'claimed'
         -- Nowhere on earth is it later than 14 hours after UTC.
         and s.ends_on <= ((now() at time zone 'UTC') + interval '14 hours')::date + ${daysBefore}::int
         and s.ends_on between (now() at time zone o.time_zone)::date
                           and (now() at time zone o.time_zone)::date + ${daysBefore}::int
         and (now() at time zone o.time_zone)::time >= ${morning}::time
         and s.end_told_for is distinct from s.ends_on
       limit ${atOnce} for no key update of s skip locked
    ), seat as (
      update customer_seats s set end_told_for = s.ends_on
        from near where s.id = near.id
      returning s.*, near.organization_id, near.customer_id as billing_customer_id
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, after)
      select 'customer_seat.ending', s.organization_id, s.billing_customer_id, s.subscription_id,
             s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel},
             to_jsonb(s) - 'organization_id' - 'billing_customer_id'
               || jsonb_build_object('member', to_jsonb(m))
        from seat s join members m on m.id = s.member_id
    )
    select count(*)::int as count from seat`);
  return told?.count ?? 0;
}
