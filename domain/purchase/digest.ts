import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { wishOf } from './seat-letters.ts';

const usher: Actor = { kind: 'system' };

/** From when on it is morning at an organization. */
const morning = '07:00';

/** Of a fact `e`: whether it is news to whoever manages the purchase. */
export const isNews = sql.raw(`(
  (e.type = 'customer_seat.claimed' and e.before ->> 'status' = 'pending')
  or (e.type = 'customer_seat.revoked'
      and e.after ->> 'revocation' in ('declined', 'left', 'expired', 'lapsed'))
  or e.type = 'customer_seat.undeliverable')`);

/** Of a seat `s`: whether its invitation ends before the next morning, being still unclaimed. */
const endsSoon = sql.raw(`
  s.status = 'pending' and s.revoked_at is null
  and s.invitation_token_expires_at between now() and now() + interval '1 day'`);

/**
 * Makes the digests of the organizations whose morning has come: one fact for each person who wants
 * to hear of a purchase once a day, where something happened since the morning before or an
 * invitation ends before the next. Returns how many. Runs on Usher's clock; whatever runs at once, a
 * day's digests are made once.
 */
export async function makeDigests(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const organizations = await turnDays(tx);
    return organizations.length === 0 ? 0 : digest(tx, organizations);
  });
}

/**
 * Begins the day of each organization where it is morning, and says up to which of its facts the
 * digests of that day go. The row is the lock: who comes second finds the day begun.
 */
async function turnDays(tx: Transaction): Promise<string[]> {
  const turned = await tx.execute<{ id: string }>(sql`
    insert into digest_days as d (organization_id, day, since, until)
    select o.id, here.now::date, 0, coalesce((
             select max(e.sequence) from events e
              where e.organization_id = o.id and e.sequence is not null), 0)
      from organizations o
      cross join lateral (select now() at time zone o.time_zone as now) here
     where here.now::time >= ${morning}::time
       and not exists (select 1 from digest_days done
                        where done.organization_id = o.id and done.day >= here.now::date)
     -- In one order for everybody, so that two clocks at once wait and don't dead-lock.
     order by o.id
        on conflict (organization_id) do update
           set day = excluded.day, since = d.until, until = excluded.until
         where d.day < excluded.day
    returning d.organization_id as id`);
  return turned.map(({ id }) => id);
}

async function digest(tx: Transaction, organizations: string[]): Promise<number> {
  const { kind, id, channel } = signature(usher);
  const ids = sql`any (${sql.param(organizations)}::uuid[])`;
  const made = await tx.execute(sql`
    with purchase as (
      select id, null::uuid as order_id, organization_id, customer_id, seats from subscriptions
       where organization_id = ${ids}
      union all
      select id, id, organization_id, customer_id, seats from orders where organization_id = ${ids}
    ), busy as (
      select coalesce(e.subscription_id, e.order_id) as id
        from digest_days d
        join events e on e.organization_id = d.organization_id
         and e.sequence > d.since and e.sequence <= d.until and ${isNews}
       where d.organization_id = ${ids}
      union
      select coalesce(s.subscription_id, s.order_id) from customer_seats s where ${endsSoon}
    )
    insert into events (type, organization_id, customer_id, subscription_id, order_id, member_id,
                        actor_kind, actor_id, channel, after)
    select 'purchase.digested', p.organization_id, p.customer_id,
           case when p.order_id is null then p.id end, p.order_id, m.id, ${kind}, ${id}, ${channel},
           jsonb_build_object('day', d.day, 'since', d.since, 'until', d.until)
      from busy
      join purchase p on p.id = busy.id
      join digest_days d on d.organization_id = p.organization_id
      join members m on m.customer_id = p.customer_id and m.deleted_at is null
       and m.role in ('owner', 'billing_manager')
      left join seat_letters w on w.member_id = m.id and w.purchase_id = p.id
     where ${wishOf} = 'daily'
        on conflict do nothing
    returning 1`);
  return made.length;
}
