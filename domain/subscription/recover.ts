import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { onBreach } from '#domain/breach.ts';
import { Refusal } from '#domain/refusal.ts';
import { bringBack } from './bring-back.ts';
import type { Subscription } from './facts.ts';
import { lockSubscription } from './lock.ts';
import { periodBackward } from './period.ts';

export type Recovery = {
  subscriptionId: string;
  /** The end of the period that begins anew with a payment; kept where absent. */
  currentPeriodEnd?: Date;
};

/**
 * Brings back a subscription that was past due, unpaid, paused or canceled, and seats again those
 * whom its ending revoked, as far as there is room. A cancellation is forgotten with it; one that
 * was scheduled before a pause stays scheduled.
 *
 * One that is live stays as it is. Refuses one that never began (`BadRequest`: activate it).
 */
export async function recoverSubscription(
  db: Database,
  actor: Actor,
  { subscriptionId, currentPeriodEnd }: Recovery,
): Promise<Subscription> {
  const recovery = db.transaction(async (tx) => {
    const subscription = await lockSubscription(tx, actor, subscriptionId);
    if (subscription.isLive) return subscription;
    if (subscription.startedAt === null) {
      throw new Refusal('BadRequest', 'This subscription has not begun yet', {
        because: subscription.status,
      });
    }
    return bringBack(tx, actor, subscription, { currentPeriodEnd });
  });
  return onBreach(recovery, { subscriptions_period_forward: periodBackward });
}
