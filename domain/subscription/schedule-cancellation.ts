import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { alreadyCanceled, isCanceled } from './canceled.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockManagedSubscription } from './lock.ts';

export const cancellationReasons = [
  'customer_service',
  'low_quality',
  'missing_features',
  'switched_service',
  'too_complex',
  'too_expensive',
  'unused',
  'other',
] as const;

export type Cancellation = {
  subscriptionId: string;
  /** Why, as the purchaser says. */
  reason?: (typeof cancellationReasons)[number];
  /** At most 1,000 characters. */
  comment?: string | null;
};

const commentBounds = { field: 'customerCancellationComment', longest: 1_000, lines: true };

/**
 * Has a subscription end with its period; until then no seat changes (R87). Refuses one that is
 * canceled or scheduled already (`AlreadyCanceledSubscription`).
 */
export async function scheduleCancellation(
  db: Database,
  actor: Actor,
  { subscriptionId, reason, comment }: Cancellation,
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
        cancellationReason: reason,
        cancellationComment: parseOptionalText(comment, commentBounds),
      },
      type: 'subscription.canceled',
    });
  });
}
