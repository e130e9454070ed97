import { Refusal } from '#domain/refusal.ts';
import type { Subscription } from './facts.ts';

/** Whether nothing can be done with it any more but to reinstate it. */
export function isCanceled({ status }: Subscription): boolean {
  return status === 'canceled' || status === 'incomplete_expired';
}

/** What a subscription no longer says once its cancellation is taken back. */
export const notCanceled = {
  cancelAtPeriodEnd: false,
  canceledAt: null,
  cancellationReason: null,
  cancellationComment: null,
};

/** The refusal for what comes too late for a canceled subscription, or for one about to be (R58). */
export function alreadyCanceled(subscription: Subscription): Refusal {
  const because = isCanceled(subscription) ? 'canceled' : 'scheduled';
  return new Refusal(
    'AlreadyCanceledSubscription',
    'This subscription is already canceled or will be at the end of the period.',
    { because },
  );
}
