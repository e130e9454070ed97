import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';

const usher: Actor = { kind: 'system' };

const atOnce = 1_000;

/**
 * Reminds people who have not claimed, on the organization's days after their newest link was sent,
 * unless letters don't reach them or whoever manages the purchase has switched it off. A link that
 * has run out is no reason to be silent: its page sends a new one. After a rest of ours, who is due
 * for several is reminded once.
 *
 * Each reminder is an event, once for each day of each invitation; a resend begins anew. Returns how
 * many were reminded. Runs on Usher's clock; several at once remind each once, and none waits for a
 * seat that somebody is changing.
 */
export async function remindInvited(db: Database): Promise<number> {
  let reminded = 0;
  for (;;) {
    const turn = await remindSome(db);
    reminded += turn.reminded;
    if (turn.seen < atOnce) return reminded;
  }
}

type Turn = { seen: number; reminded: number };

async function remindSome(db: Database): Promise<Turn> {
  const { kind, id, channel } = signature(usher);
  const [turn] = await db.execute<Turn>(sql`
    with due as (
      select s.id, o.id as organization_id, p.customer_id as billing_customer_id,
             p.is_live and p.reminders_enabled as is_wanted,
             (select max(day) from unnest(o.reminder_days) day
               where s.invited_at + make_interval(days => day) <= now()) as reminder,
             (select min(s.invited_at + make_interval(days => day)) from unnest(o.reminder_days) day
               where s.invited_at + make_interval(days => day) > now()) as next_at
        from customer_seats s
        cross join lateral (
          select organization_id, customer_id, is_live, reminders_enabled from subscriptions
           where id = s.subscription_id
          union all
          select organization_id, customer_id, is_live, reminders_enabled from orders
           where id = s.order_id) p
        join organizations o on o.id = p.organization_id
       where s.remind_at is not null and s.revoked_at is null and s.remind_at <= now()
       order by s.remind_at limit ${atOnce}
         for no key update of s skip locked
    ), seat as (
      -- Who has claimed meanwhile is not looked at again.
      update customer_seats s
         set remind_at = case when s.status = 'pending' then due.next_at end
        from due where s.id = due.id
      returning s.*, due.organization_id, due.billing_customer_id, due.is_wanted, due.reminder
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, after)
      select 'customer_seat.reminded', s.organization_id, s.billing_customer_id, s.subscription_id,
             s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel},
             to_jsonb(s) - 'organization_id' - 'billing_customer_id' - 'is_wanted'
               || jsonb_build_object('member', to_jsonb(m))
        from seat s join members m on m.id = s.member_id
       where s.status = 'pending' and s.is_wanted and s.reminder is not null
         and s.undeliverable is null
      -- The organization may have moved its days meanwhile, to one that is told of already.
          on conflict do nothing
      returning 1
    )
    select (select count(*)::int from seat) as seen, (select count(*)::int from told) as reminded`);
  return turn ?? { seen: 0, reminded: 0 };
}
