import type { subscriptions } from '#db/schema/index.ts';

export type Subscription = typeof subscriptions.$inferSelect;

/** What history and webhooks tell of a subscription. */
export function subscriptionFacts(subscription: Subscription) {
  return {
    id: subscription.id,
    created_at: subscription.createdAt,
    modified_at: subscription.modifiedAt,
    organization_id: subscription.organizationId,
    customer_id: subscription.customerId,
    product_id: subscription.productId,
    status: subscription.status,
    seats: subscription.seats,
    current_period_start: subscription.currentPeriodStart,
    current_period_end: subscription.currentPeriodEnd,
    cancel_at_period_end: subscription.cancelAtPeriodEnd,
    canceled_at: subscription.canceledAt,
    cancellation_reason: subscription.cancellationReason,
    cancellation_comment: subscription.cancellationComment,
    pause_at_period_end: subscription.pauseAtPeriodEnd,
    paused_at: subscription.pausedAt,
    resumes_at: subscription.resumesAt,
    trial_start: subscription.trialStart,
    trial_end: subscription.trialEnd,
    past_due_at: subscription.pastDueAt,
    pending_seats: subscription.pendingSeats,
    pending_update_id: subscription.pendingUpdateId,
    pending_update_at: subscription.pendingUpdateAt,
    started_at: subscription.startedAt,
    ended_at: subscription.endedAt,
    metadata: subscription.metadata,
  };
}
