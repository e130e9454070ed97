import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { alreadyCanceled, isCanceled } from './canceled.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockManagedSubscription } from './lock.ts';
import { type WhyCanceled, whyCanceled } from './why-canceled.ts';

/**
 * Has a subscription end with its period; until then no seat changes (R87). Refuses one that is
 * canceled or scheduled already (`AlreadyCanceledSubscription`).
 */
export async function scheduleCancellation(
  db: Database,
  actor: Actor,
  { subscriptionId, ...why }: { subscriptionId: string } & WhyCanceled,
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockManagedSubscription(tx, actor, subscriptionId);
    if (isCanceled(subscription) || subscription.cancelAtPeriodEnd) {
      throw alreadyCanceled(subscription);
    }
    return changeSubscription(tx, actor, subscription, {
      to: {
        cancelAtPeriodEnd: true,
        canceledAt: sql`now()`,
        ...whyCanceled(why),
      },
      type: 'subscription.canceled',
    });
  });
}
