import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { alreadyCanceled, isCanceled } from './canceled.ts';
import type { Subscription } from './facts.ts';
import { lockSubscription } from './lock.ts';
import { type Ending, stopSubscription } from './stop.ts';
import { type WhyCanceled, whyCanceled } from './why-canceled.ts';

/**
 * Ends a subscription now: canceled, paused, past due or unpaid. All its live seats are revoked in
 * the same transaction (R86), whether or not there are any (R89), and none is handed out until it
 * recovers. The status that it has already changes nothing. Refuses a canceled one
 * (`AlreadyCanceledSubscription`), and one that never began, unless it is canceled (`BadRequest`).
 */
export async function endSubscription(
  db: Database,
  actor: Actor,
  { subscriptionId, to, why = {} }: { subscriptionId: string; to: Ending; why?: WhyCanceled },
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockSubscription(tx, actor, subscriptionId);
    if (isCanceled(subscription)) throw alreadyCanceled(subscription);
    if (subscription.status === to) return subscription;
    if (subscription.startedAt === null && to !== 'canceled') {
      throw new Refusal('BadRequest', 'This subscription has not begun yet', {
        because: subscription.status,
      });
    }
    return stopSubscription(tx, actor, subscription, to, whyCanceled(why));
  });
}
