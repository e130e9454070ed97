import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { lockBenefits } from '#domain/benefit/lock.ts';
import { settleBenefits } from '#domain/benefit/settle.ts';
import { productForSale } from '#domain/product/for-sale.ts';
import { checkSeatCount } from '#domain/product/tiers.ts';
import { alreadyCanceled, isCanceled } from './canceled.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockSubscription } from './lock.ts';

/**
 * Changes what a subscription is for, at once; its seats stay whose they are, and give what the new
 * product gives (R55). Refuses a canceled one, a product that isn't the actor's, isn't recurring or
 * is archived, and one that isn't sold with that many seats (W13).
 */
export async function changeProduct(
  db: Database,
  actor: Actor,
  { subscriptionId, productId }: { subscriptionId: string; productId: string },
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockSubscription(tx, actor, subscriptionId);
    if (isCanceled(subscription) || subscription.cancelAtPeriodEnd) {
      throw alreadyCanceled(subscription);
    }
    if (subscription.productId === productId) return subscription;
    const product = await productForSale(tx, actor, productId, { isRecurring: true });
    checkSeatCount(product.seatTiers, subscription.seats);
    await lockBenefits(tx, subscription.organizationId);
    const changed = await changeSubscription(tx, actor, subscription, {
      to: { productId },
      type: 'subscription.updated',
    });
    await settleBenefits(tx, actor, { subscriptionId });
    return changed;
  });
}
