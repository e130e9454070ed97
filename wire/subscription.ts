import { z } from 'zod';
import { priceOf } from '#domain/product/price.ts';
import type { ListedSubscription } from '#domain/subscription/list.ts';
import { Customer, presentCustomer } from './customer.ts';
import { Product, presentPrice, presentProduct, SeatPrice } from './product.ts';
import { id, metadata, moment, said, saidOrNull } from './values.ts';

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

/** What is to change with the next period. */
const PendingUpdate = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id,
    applies_at: moment,
    product_id: id.nullable(),
    seats: z.int().nullable(),
    units: z.null(),
  })
  .meta({ id: 'PendingSubscriptionUpdate' });

/** What everybody sees of a subscription. */
export const subscriptionFields = {
  created_at: moment,
  modified_at: moment.nullable(),
  id,
  amount: z.int().describe('For a period, in the smallest unit of the currency'),
  currency: z.string(),
  recurring_interval: z.enum(['day', 'week', 'month', 'year']),
  recurring_interval_count: z.int(),
  status: z.enum(subscriptionStatuses),
  current_period_start: moment,
  current_period_end: moment,
  current_meter_period_start: z.null(),
  current_meter_period_end: z.null(),
  trial_start: moment.nullable(),
  trial_end: moment.nullable(),
  cancel_at_period_end: z.boolean(),
  canceled_at: moment.nullable(),
  started_at: moment.nullable(),
  ends_at: moment.nullable(),
  ended_at: moment.nullable(),
  past_due_at: moment.nullable(),
  pause_at_period_end: z.boolean(),
  paused_at: moment.nullable(),
  resumes_at: moment.nullable(),
  customer_id: id,
  product_id: id,
  discount_id: z.null(),
  checkout_id: z.null(),
  seats: z.int(),
  units: z.null(),
  customer_cancellation_reason: z.string().nullable(),
  customer_cancellation_comment: z.string().nullable(),
  prices: z.array(SeatPrice),
  meters: z.array(z.never()),
  pending_update: PendingUpdate.nullable(),
};

type Shown = Omit<ListedSubscription, 'organization'>;

/** What a subscription is, wherever it is named. */
export function presentSubscriptionFields(subscription: Shown) {
  const { product } = subscription;
  return {
    created_at: said(subscription.createdAt),
    modified_at: saidOrNull(subscription.modifiedAt),
    id: subscription.id,
    amount: priceOf(product, subscription.seats),
    currency: product.priceCurrency,
    recurring_interval: product.recurringInterval,
    recurring_interval_count: product.recurringIntervalCount,
    status: subscription.status,
    current_period_start: said(subscription.currentPeriodStart),
    current_period_end: said(subscription.currentPeriodEnd),
    current_meter_period_start: null,
    current_meter_period_end: null,
    trial_start: saidOrNull(subscription.trialStart),
    trial_end: saidOrNull(subscription.trialEnd),
    cancel_at_period_end: subscription.cancelAtPeriodEnd,
    canceled_at: saidOrNull(subscription.canceledAt),
    started_at: saidOrNull(subscription.startedAt),
    ends_at: subscription.cancelAtPeriodEnd ? said(subscription.currentPeriodEnd) : null,
    ended_at: saidOrNull(subscription.endedAt),
    past_due_at: saidOrNull(subscription.pastDueAt),
    pause_at_period_end: subscription.pauseAtPeriodEnd,
    paused_at: saidOrNull(subscription.pausedAt),
    resumes_at: saidOrNull(subscription.resumesAt),
    customer_id: subscription.customerId,
    product_id: subscription.productId,
    discount_id: null,
    checkout_id: null,
    seats: subscription.seats,
    units: null,
    customer_cancellation_reason: subscription.cancellationReason,
    customer_cancellation_comment: subscription.cancellationComment,
    prices: [presentPrice(product)],
    meters: [],
    pending_update: pendingUpdateOf(subscription),
  };
}

function pendingUpdateOf(of: Shown): z.input<typeof PendingUpdate> | null {
  if (of.pendingSeats === null || of.pendingUpdateId === null || of.pendingUpdateAt === null) {
    return null;
  }
  return {
    created_at: said(of.pendingUpdateAt),
    modified_at: null,
    id: of.pendingUpdateId,
    applies_at: said(of.currentPeriodEnd),
    product_id: null,
    seats: of.pendingSeats,
    units: null,
  };
}

/** Seats that last as long as they are paid for. */
export const Subscription = z
  .object({
    ...subscriptionFields,
    metadata,
    customer: Customer,
    product: Product,
    discount: z.null(),
  })
  .meta({ id: 'Subscription' });

/** A subscription with its customer and product, as its merchant sees it. */
export function presentSubscription(subscription: Shown): z.input<typeof Subscription> {
  return {
    ...presentSubscriptionFields(subscription),
    metadata: subscription.metadata,
    customer: presentCustomer(subscription.customer),
    product: presentProduct(subscription.product),
    discount: null,
  };
}
