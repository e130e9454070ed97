import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { isActor } from '#domain/member/self.ts';
import type { RequestStatus } from './facts.ts';

/** A purchase of whose seats a member has none, and may ask for one or has asked. */
export type AskableSeat = {
  kind: 'subscription' | 'order';
  purchaseId: string;
  acceptsRequests: boolean;
  productName: string;
  organizationId: string;
  organizationName: string;
  customerName: string | null;
  accentColor: string | null;
  logo: string | null;
  timeZone: string;
  /** The newest request, if there is one that still says something. */
  request: {
    id: string;
    status: RequestStatus;
    askedAt: string;
    approvedAt: string | null;
    endedAt: string | null;
    answer: string | null;
    /** Which in line, from 1, once it is approved. */
    place: number | null;
  } | null;
};

/**
 * Lists what a person may ask a seat of: live purchases of the teams to which they belong without
 * managing them, where requests are taken or one of theirs waits, and where they have no seat. A
 * declined request is shown for a month. Empty for who is there by a claim only.
 */
export async function seatsToAskFor(db: Executor, actor: Actor): Promise<AskableSeat[]> {
  const seats = await db.execute<AskableSeat>(sql`
    select p.kind, p.id as "purchaseId", p.accepts_requests as "acceptsRequests",
           prod.name as "productName", o.id as "organizationId", o.name as "organizationName", c.name as "customerName",
           o.accent_color as "accentColor", o.logo, o.time_zone as "timeZone",
           newest.request
      from members m
      join customers c on c.id = m.customer_id and c.deleted_at is null
      join organizations o on o.id = c.organization_id and o.seat_based_pricing_enabled
      cross join lateral (
        select 'subscription' as kind, id, product_id, accepts_requests from subscriptions
         where customer_id = c.id and is_live
        union all
        select 'order', id, product_id, accepts_requests from orders
         where customer_id = c.id and is_live) p
      join products prod on prod.id = p.product_id
      left join lateral (
        select json_build_object(
                 'id', r.id, 'status', r.status, 'askedAt', r.created_at,
                 'approvedAt', r.approved_at, 'endedAt', r.ended_at,
                 'answer', r.answer,
                 'place', case when r.status = 'approved' then (
                   select count(*) from seat_requests first
                    where (first.subscription_id = p.id or first.order_id = p.id)
                      and first.status = 'approved'
                      and (first.created_at, first.id) <= (r.created_at, r.id)) end) as request,
               r.ended_at
          from seat_requests r
         where r.member_id = m.id and (r.subscription_id = p.id or r.order_id = p.id)
           and (r.ended_at is null
                or (r.status = 'declined' and r.ended_at > now() - interval '30 days'))
         order by r.created_at desc limit 1) newest on true
     where ${isActor(actor)} and m.deleted_at is null and m.role = 'member'
       and (p.accepts_requests or (newest.request is not null and newest.ended_at is null))
       and not exists (
         select 1 from customer_seats s
          where s.member_id = m.id and s.revoked_at is null
            and (s.subscription_id = p.id or s.order_id = p.id))
     order by prod.name, p.id`);
  return [...seats];
}
