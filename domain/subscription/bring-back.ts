import type { Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { reseatEnded } from '#domain/seat/reseat-ended.ts';
import { isCanceled, notCanceled } from './canceled.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';

/**
 * Makes a locked subscription that has ended active again, then seats again those whom its ending
 * revoked, as far as there is room; the database refuses the other order. A cancellation is forgotten
 * with it. Without an end of the period, the one that it has is kept.
 */
export async function bringBack(
  tx: Transaction,
  actor: Actor,
  subscription: Subscription,
  { currentPeriodEnd }: { currentPeriodEnd?: Date | undefined } = {},
): Promise<Subscription> {
  const recovered = await changeSubscription(tx, actor, subscription, {
    to: {
      status: 'active',
      endedAt: null,
      pausedAt: null,
      resumesAt: null,
      pastDueAt: null,
      currentPeriodEnd,
      ...(isCanceled(subscription) && notCanceled),
    },
    type: 'subscription.recovered',
  });
  const source = { subscriptionId: subscription.id };
  const since = subscription.endedAt ?? subscription.createdAt;
  return { ...recovered, assigned: await reseatEnded(tx, actor, source, { since }) };
}
