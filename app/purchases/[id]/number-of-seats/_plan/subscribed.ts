import { database } from '#app/_database/pool.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { findSubscription } from '#domain/subscription/list.ts';
import { managedPurchase } from '../../_purchase/managed-purchase.ts';
import { mayChangeCount } from '../../_purchase/may-change-count.ts';

/** The subscription whose number of seats the person may change; anything else is nothing to see. */
export async function subscribed(id: string) {
  const { actor, purchase } = await managedPurchase(id);
  if (!mayChangeCount(purchase)) nothingHere();
  const subscription = await findSubscription(database(), actor, { subscriptionId: id });
  return { actor, purchase, subscription };
}
