import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockSubscription } from './lock.ts';

/**
 * Lets an incomplete subscription begin, or turns a trial into a paid one: from now on it hands out
 * seats. An active one stays as it is. Refuses one that has ended (`BadRequest`: recover it).
 */
export async function activateSubscription(
  db: Database,
  actor: Actor,
  { subscriptionId }: { subscriptionId: string },
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockSubscription(tx, actor, subscriptionId);
    if (subscription.status === 'active') return subscription;
    if (subscription.status !== 'incomplete' && subscription.status !== 'trialing') {
      throw new Refusal('BadRequest', 'This subscription has ended', {
        because: subscription.status,
      });
    }
    return changeSubscription(tx, actor, subscription, {
      to: { status: 'active', startedAt: sql`coalesce(${subscriptions.startedAt}, now())` },
      type: 'subscription.updated',
    });
  });
}
