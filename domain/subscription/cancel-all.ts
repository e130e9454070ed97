import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { isCanceled } from './canceled.ts';
import { stopSubscription } from './stop.ts';

/** Cancels at once all subscriptions of a customer whose purchases are locked (R90). */
export async function cancelAllSubscriptions(
  tx: Transaction,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<void> {
  const theirs = await tx
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.customerId, customerId))
    .orderBy(asc(subscriptions.id));
  for (const subscription of theirs) {
    if (!isCanceled(subscription)) await stopSubscription(tx, actor, subscription, 'canceled');
  }
}
