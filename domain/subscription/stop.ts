import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { EventType } from '#domain/event/types.ts';
import { takeBackSeats } from '#domain/seat/take-back.ts';
import { type Change, changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { noPendingUpdate } from './pending-update.ts';

/** What a subscription that ends turns into; each can be recovered from. */
export type Ending = 'canceled' | 'paused' | 'past_due' | 'unpaid';

const facts: Record<Ending, EventType> = {
  canceled: 'subscription.revoked',
  unpaid: 'subscription.revoked',
  paused: 'subscription.paused',
  past_due: 'subscription.past_due',
};

/**
 * Takes back all seats of a locked subscription, then lets it end (R86); the database refuses the
 * other order. A later ending keeps the moment of the first.
 */
export async function stopSubscription(
  tx: Transaction,
  actor: Actor,
  subscription: Subscription,
  ending: Ending,
  why: Change = {},
): Promise<Subscription> {
  await takeBackSeats(tx, actor, { subscriptionId: subscription.id }, 'ended');
  return changeSubscription(tx, actor, subscription, {
    to: {
      status: ending,
      endedAt: sql`coalesce(${subscriptions.endedAt}, now())`,
      ...(ending === 'paused' && { pausedAt: sql`now()`, pauseAtPeriodEnd: false }),
      ...(ending === 'past_due' && { pastDueAt: sql`now()` }),
      // What was to come with the next period doesn't come to one that has ended.
      ...noPendingUpdate,
      ...(ending === 'canceled' && {
        canceledAt: sql`coalesce(${subscriptions.canceledAt}, now())`,
        ...why,
      }),
    },
    type: facts[ending],
  });
}
