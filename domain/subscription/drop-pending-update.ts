import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockManagedSubscription } from './lock.ts';
import { noPendingUpdate } from './pending-update.ts';

/** Drops what was planned for the next period (R75); where nothing was, nothing changes. */
export async function dropPendingUpdate(
  db: Database,
  actor: Actor,
  { subscriptionId }: { subscriptionId: string },
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockManagedSubscription(tx, actor, subscriptionId);
    if (subscription.pendingSeats === null) return subscription;
    return changeSubscription(tx, actor, subscription, {
      to: noPendingUpdate,
      type: 'subscription.updated',
    });
  });
}
