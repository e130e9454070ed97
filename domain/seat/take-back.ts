import { type SQL, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { todayAt } from './last-day.ts';
import { type Seat, seatColumns } from './seat.ts';

export type Revocation =
  | 'revoked'
  | 'declined'
  | 'expired'
  | 'member_removed'
  | 'ended'
  | 'transferred'
  | 'left'
  | 'lapsed'
  | 'corrected';

/**
 * Whose live seats are taken back: all of a purchase, of a member, or of a customer's members; or
 * those of a purchase whose last day is over.
 */
export type Taken =
  | { subscriptionId: string }
  | { orderId: string }
  | { memberId: string }
  | { customerId: string }
  | { pastLastDayOf: Source };

/**
 * Revokes all live seats of a purchase, a member or a customer in one statement, each with its
 * event, and returns how many. The caller has locked the purchases in an earlier statement of `tx`.
 */
export async function takeBackSeats(
  tx: Transaction,
  actor: Actor,
  of: Taken,
  revocation: Revocation,
): Promise<number> {
  const [taken] = await tx.execute<{ count: number }>(sql`
    with ${takingBack(actor, which(of), revocation)}
    select count(*)::int as count from gone`);
  return taken?.count ?? 0;
}

function which(of: Taken): SQL {
  if ('pastLastDayOf' in of) {
    const { id, table, column } = partsOf(of.pastLastDayOf);
    const home = sql`(select p.organization_id from ${table} p where p.id = ${id})`;
    return sql`s.${column} = ${id} and s.ends_on < ${todayAt(home)}`;
  }
  if ('customerId' in of) {
    return sql`s.member_id in (select id from members where customer_id = ${of.customerId})`;
  }
  if ('memberId' in of) return sql`s.member_id = ${of.memberId}`;
  if ('orderId' in of) return sql`s.order_id = ${of.orderId}`;
  return sql`s.subscription_id = ${of.subscriptionId}`;
}

/** Revokes those of the seats that are live, each with its event. The caller has locked their purchase. */
export async function takeBackPicked(
  tx: Transaction,
  actor: Actor,
  ids: string[],
): Promise<{ id: string }[]> {
  return tx.execute<{ id: string }>(sql`
    with ${takingBack(actor, sql`s.id = any (${sql.param(ids)}::uuid[])`, 'revoked')}
    select id from gone`);
}

/** One seat, who `may` take it (a condition on its purchase `p`), and what else must hold of `s`. */
export type Target = { id: string; may: SQL; provided?: SQL };

/**
 * Revokes one seat and returns it; nothing where it is not live or a condition does not hold.
 * One statement: the purchase is locked first, then the seat.
 */
export async function takeBackSeat(
  tx: Executor,
  actor: Actor,
  seat: Target,
  revocation: Revocation,
): Promise<Seat | undefined> {
  const [gone] = await tx.execute<Seat>(sql`
    with target as (
      select id, subscription_id, order_id from customer_seats where id = ${seat.id}
    ), subscription as (
      select p.id from subscriptions p
       where p.id = (select subscription_id from target) and ${seat.may} for update of p
    ), purchase_order as (
      select p.id from orders p
       where p.id = (select order_id from target) and ${seat.may} for update of p
    ), purchase as (
      select id from subscription union all select id from purchase_order
    ), ${takingBack(
      actor,
      sql`s.id = ${seat.id}
          and coalesce(s.subscription_id, s.order_id) = (select id from purchase)
          and ${seat.provided ?? sql`true`}`,
      revocation,
    )}
    select ${seatColumns} from gone s join members m on m.id = s.member_id`);
  return gone;
}

/** The CTEs `gone` (the seats, revoked) and `told` (their events). */
function takingBack(actor: Actor, condition: SQL, revocation: Revocation): SQL {
  const { kind, id, channel } = signature(actor);
  return sql`
    gone as (
      update customer_seats s
         -- A claim that this statement waited for began later than it did, and is still the earlier fact.
         set status = 'revoked', revoked_at = greatest(now(), s.claimed_at), modified_at = now(),
             revocation = ${revocation}
       where s.revoked_at is null and ${condition}
      returning s.*
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, before, after)
      select 'customer_seat.revoked', c.organization_id, m.customer_id, s.subscription_id,
             s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel},
             jsonb_build_object(
               'status', case when s.claimed_at is null then 'pending' else 'claimed' end),
             to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
        from gone s
        join members m on m.id = s.member_id
        join customers c on c.id = m.customer_id
    )`;
}
