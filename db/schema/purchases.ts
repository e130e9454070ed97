import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { count, key, moment, stamps, word } from './columns.ts';
import { customers } from './customers.ts';
import { products } from './products.ts';

export const subscriptionStatuses = [
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'canceled',
  'unpaid',
  'paused',
] as const;

export const orderStatuses = [
  'draft',
  'pending',
  'paid',
  'refunded',
  'partially_refunded',
  'void',
] as const;

const subscriptionStatus = word<(typeof subscriptionStatuses)[number]>('subscription_status');
const orderStatus = word<(typeof orderStatuses)[number]>('order_status');

/** What a subscription and an order have in common: who bought how many seats of what. */
const purchase = {
  id: key(),
  ...stamps,
  organizationId: uuid('organization_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  productId: uuid('product_id').notNull(),
  seats: count('seats').notNull(),
  /** Live (pending and claimed) seats; kept by triggers on customer_seats and by nothing else. */
  assigned: integer('assigned').notNull().default(0),
  /** Claimed seats among them, but for those that `uncountedClaims` still holds; kept likewise. */
  claimed: integer('claimed').notNull().default(0),
  /** Approved requests that wait for a place; kept by triggers on seat_requests. Their places are theirs. */
  queued: integer('queued').notNull().default(0),
  /** Whether members of the team may ask for a seat. */
  acceptsRequests: boolean('accepts_requests').notNull().default(false),
  /** When the purchase stopped handing out seats; null while it does or never did. */
  endedAt: moment('ended_at'),
  /** Whether people who have not claimed are reminded, on the organization's days. */
  remindersEnabled: boolean('reminders_enabled').notNull().default(true),
  metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
};

/** Seats that last as long as they are paid for. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    ...purchase,
    status: subscriptionStatus('status').notNull().default('active'),
    /** Whether the seats may be handed out and claimed: true for an active or trialing one. */
    isLive: boolean('is_live').notNull().generatedAlwaysAs(sql`status in ('active', 'trialing')`),
    /**
     * How many live seats are tolerated above `seats` since a billing provider's sync lowered it;
     * null when the purchase is within its limit. Sinks with each revoke, never rises by itself.
     */
    tolerated: integer('tolerated'),
    currentPeriodStart: moment('current_period_start').notNull().defaultNow(),
    currentPeriodEnd: moment('current_period_end').notNull(),
    cancelAtPeriodEnd: boolean('cancel_at_period_end').notNull().default(false),
    canceledAt: moment('canceled_at'),
    /** Why the purchaser cancelled, one of the reasons that the API knows, and in their words. */
    cancellationReason: text('cancellation_reason'),
    cancellationComment: text('cancellation_comment'),
    pauseAtPeriodEnd: boolean('pause_at_period_end').notNull().default(false),
    pausedAt: moment('paused_at'),
    /** When a paused subscription goes on by itself; null waits for somebody. */
    resumesAt: moment('resumes_at'),
    trialStart: moment('trial_start'),
    trialEnd: moment('trial_end'),
    pastDueAt: moment('past_due_at'),
    startedAt: moment('started_at').defaultNow(),
    /** A number of seats that is to take effect with the next period. */
    pendingSeats: count('pending_seats'),
    pendingUpdateId: uuid('pending_update_id'),
    pendingUpdateAt: moment('pending_update_at'),
  },
  (t) => [
    foreignKey({
      name: 'subscriptions_customer_of_organization',
      columns: [t.organizationId, t.customerId],
      foreignColumns: [customers.organizationId, customers.id],
    }),
    foreignKey({
      name: 'subscriptions_product_of_organization',
      columns: [t.organizationId, t.productId],
      foreignColumns: [products.organizationId, products.id],
    }),
    index('subscriptions_by_customer').on(t.customerId, t.createdAt),
    index('subscriptions_by_organization').on(t.organizationId, t.createdAt),
    index('subscriptions_due')
      .on(t.currentPeriodEnd)
      .where(sql`${t.cancelAtPeriodEnd} and ${t.endedAt} is null`),
    index('subscriptions_due_to_change')
      .on(t.currentPeriodEnd)
      .where(sql`${t.pauseAtPeriodEnd} or ${t.pendingSeats} is not null`),
    index('subscriptions_due_to_resume').on(t.resumesAt).where(sql`${t.status} = 'paused'`),
    check(
      'subscriptions_pending_update_whole',
      sql`num_nulls(${t.pendingSeats}, ${t.pendingUpdateId}, ${t.pendingUpdateAt}) in (0, 3)`,
    ),
    check('subscriptions_queued_counted', sql`${t.queued} >= 0`),
    check(
      'subscriptions_never_overfilled',
      sql`${t.assigned} >= 0 and ${t.assigned} <= greatest(${t.seats}, ${t.tolerated})`,
    ),
    check('subscriptions_no_live_seat_when_ended', sql`${t.assigned} = 0 or ${t.isLive}`),
    check(
      'subscriptions_status_and_stamps_agree',
      sql`(${t.endedAt} is null or not ${t.isLive}) and (${t.status} <> 'canceled' or ${t.endedAt} is not null)`,
    ),
    check('subscriptions_period_forward', sql`${t.currentPeriodEnd} > ${t.currentPeriodStart}`),
  ],
);

/** Seats bought once. */
export const orders = pgTable(
  'orders',
  {
    ...purchase,
    status: orderStatus('status').notNull().default('pending'),
    /** Whether the seats may be handed out and claimed: true once paid, not after a full refund. */
    isLive: boolean('is_live')
      .notNull()
      .generatedAlwaysAs(sql`status in ('paid', 'partially_refunded')`),
    paidAt: moment('paid_at'),
    /** What the seats cost when they were ordered, in the currency's smallest unit. */
    amount: integer('amount').notNull().default(0),
    currency: text('currency').notNull().default('usd'),
    refundedAmount: integer('refunded_amount').notNull().default(0),
  },
  (t) => [
    foreignKey({
      name: 'orders_customer_of_organization',
      columns: [t.organizationId, t.customerId],
      foreignColumns: [customers.organizationId, customers.id],
    }),
    foreignKey({
      name: 'orders_product_of_organization',
      columns: [t.organizationId, t.productId],
      foreignColumns: [products.organizationId, products.id],
    }),
    index('orders_by_customer').on(t.customerId, t.createdAt),
    index('orders_by_organization').on(t.organizationId, t.createdAt),
    check(
      'orders_amounts_agree',
      sql`${t.amount} >= 0 and ${t.refundedAmount} between 0 and ${t.amount}`,
    ),
    check('orders_queued_counted', sql`${t.queued} >= 0`),
    check('orders_never_overfilled', sql`${t.assigned} >= 0 and ${t.assigned} <= ${t.seats}`),
    check('orders_no_live_seat_when_ended', sql`${t.assigned} = 0 or ${t.isLive}`),
    check(
      'orders_status_and_stamps_agree',
      sql`(${t.endedAt} is null or not ${t.isLive}) and (not ${t.isLive} or ${t.paidAt} is not null)`,
    ),
  ],
);

/**
 * Claims that are not part of their purchase's count yet: a claim adds a row here rather than wait
 * for the purchase's own, and Usher's clock counts them in. Ids of both kinds never meet.
 */
export const uncountedClaims = pgTable(
  'uncounted_claims',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
    purchaseId: uuid('purchase_id').notNull(),
    claimed: integer('claimed').notNull(),
  },
  (t) => [primaryKey({ columns: [t.purchaseId, t.id] })],
);
