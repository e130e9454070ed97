import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { onBreach } from '#domain/breach.ts';
import { checkPurchaseMetadata } from '#domain/metadata/check.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockSubscription } from './lock.ts';
import { periodBackward } from './period.ts';

export type SubscriptionUpdate = {
  subscriptionId: string;
  currentPeriodStart?: Date;
  currentPeriodEnd?: Date;
  metadata?: Record<string, unknown>;
};

/**
 * Records a new period, as a renewal brings it, or other metadata. Nothing given changes nothing.
 * Refuses a period that ends before it begins, and metadata that is too large (`InvalidRequest`).
 */
export async function updateSubscription(
  db: Database,
  actor: Actor,
  { subscriptionId, ...given }: SubscriptionUpdate,
): Promise<Subscription> {
  if (given.metadata) checkPurchaseMetadata(given.metadata);
  const { currentPeriodStart, currentPeriodEnd, metadata } = given;
  const update = db.transaction(async (tx) => {
    const subscription = await lockSubscription(tx, actor, subscriptionId);
    if (Object.values(given).every((value) => value === undefined)) return subscription;
    return changeSubscription(tx, actor, subscription, {
      to: { currentPeriodStart, currentPeriodEnd, metadata },
      type: 'subscription.updated',
    });
  });
  return onBreach(update, { subscriptions_period_forward: periodBackward });
}
