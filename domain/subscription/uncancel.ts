import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { isCanceled, notCanceled } from './canceled.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockManagedSubscription } from './lock.ts';

/**
 * Takes a scheduled cancellation back; no seat changes (R87). Refuses a subscription that has ended
 * (`ResourceUnavailable`: it can only be recovered), and one that isn't scheduled to (`BadRequest`).
 */
export async function uncancelSubscription(
  db: Database,
  actor: Actor,
  { subscriptionId }: { subscriptionId: string },
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockManagedSubscription(tx, actor, subscriptionId);
    if (isCanceled(subscription)) {
      throw new Refusal('ResourceUnavailable', 'This subscription has ended');
    }
    if (!subscription.cancelAtPeriodEnd) {
      throw new Refusal('BadRequest', 'This subscription is not scheduled to be canceled', {
        because: 'not_scheduled',
      });
    }
    return changeSubscription(tx, actor, subscription, {
      to: notCanceled,
      type: 'subscription.uncanceled',
    });
  });
}
