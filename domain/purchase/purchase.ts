import { sql } from 'drizzle-orm';
import type { Source } from './source.ts';

/** A subscription or an order, as the people who manage it see it. */
export type Purchase = {
  kind: 'subscription' | 'order';
  id: string;
  createdAt: Date;
  status: string;
  isLive: boolean;
  endedAt: Date | null;
  currentPeriodEnd: Date | null;
  cancelAtPeriodEnd: boolean;
  customerId: string;
  customerName: string | null;
  /** Bought, claimed, waiting to be claimed, and left to hand out: to nobody in line. */
  seats: number;
  claimed: number;
  pending: number;
  free: number;
  /** Whether members may ask for a seat. */
  acceptsRequests: boolean;
  productId: string;
  productName: string;
  accessUrl: string | null;
  purchaseUrl: string | null;
  organizationId: string;
  organizationName: string;
  accentColor: string | null;
  logo: string | null;
  supportEmail: string | null;
  timeZone: string;
  /** Whether whoever manages it may change how many seats it has (R74). */
  seatUpdatesEnabled: boolean;
  /** Whether people who have not claimed are reminded, and after how many days. */
  remindersEnabled: boolean;
  reminderDays: number[];
};

/** The source that a purchase is, as the seat verbs take it. */
export function sourceOf({ kind, id }: Pick<Purchase, 'kind' | 'id'>): Source {
  return kind === 'subscription' ? { subscriptionId: id } : { orderId: id };
}

/** All subscriptions and orders as one relation `p`, for the statements that read purchases. */
export const purchases = sql.raw(`(
  select 'subscription' as kind, id, created_at, status, is_live, ended_at, organization_id,
         customer_id, product_id, seats, assigned, claimed, queued, accepts_requests,
         reminders_enabled, current_period_end, cancel_at_period_end
    from subscriptions
  union all
  select 'order', id, created_at, status, is_live, ended_at, organization_id,
         customer_id, product_id, seats, assigned, claimed, queued, accepts_requests,
         reminders_enabled, null, false
    from orders) p`);

/** The columns of a `Purchase`, of `p`, its customer `c`, product `prod` and organization `o`. */
export const purchaseColumns = sql.raw(`
  p.kind, p.id, p.created_at as "createdAt", p.status, p.is_live as "isLive",
  p.ended_at as "endedAt", p.current_period_end as "currentPeriodEnd",
  p.cancel_at_period_end as "cancelAtPeriodEnd", p.customer_id as "customerId",
  c.name as "customerName", p.seats, claimed.count as claimed,
  p.assigned - claimed.count as pending,
  greatest(p.seats - p.assigned - p.queued, 0) as free, p.accepts_requests as "acceptsRequests",
  prod.id as "productId", prod.name as "productName", prod.access_url as "accessUrl",
  prod.purchase_url as "purchaseUrl", o.id as "organizationId", o.name as "organizationName",
  o.accent_color as "accentColor", o.logo, o.support_email as "supportEmail",
  o.time_zone as "timeZone",
  o.seat_updates_enabled as "seatUpdatesEnabled",
  p.reminders_enabled as "remindersEnabled", o.reminder_days as "reminderDays"`);

export const purchaseJoins = sql.raw(`
  join customers c on c.id = p.customer_id
  join products prod on prod.id = p.product_id
  join organizations o on o.id = p.organization_id
  cross join lateral (
    select p.claimed + coalesce(sum(u.claimed), 0)::int as count
      from uncounted_claims u where u.purchase_id = p.id
  ) claimed`);
