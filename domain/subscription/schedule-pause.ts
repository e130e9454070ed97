import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { alreadyCanceled, isCanceled } from './canceled.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockSubscription } from './lock.ts';

export type Pause = {
  subscriptionId: string;
  /** False takes a planned pause back. */
  atPeriodEnd: boolean;
  /** When it goes on by itself, after the period's end; absent: when somebody says so. */
  resumesAt?: Date | null;
};

/**
 * Has a subscription pause with the end of its period, or takes that back; until then no seat
 * changes. Refuses one that is canceled or about to be (`AlreadyCanceledSubscription`), one that
 * isn't live (`BadRequest`), and a date to go on before the pause (`InvalidRequest`).
 */
export async function schedulePause(
  db: Database,
  actor: Actor,
  { subscriptionId, atPeriodEnd, resumesAt = null }: Pause,
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockSubscription(tx, actor, subscriptionId);
    if (isCanceled(subscription) || subscription.cancelAtPeriodEnd) {
      throw alreadyCanceled(subscription);
    }
    if (!subscription.isLive) {
      throw new Refusal('BadRequest', 'Only a live subscription can be paused', {
        because: subscription.status,
      });
    }
    if (atPeriodEnd && resumesAt && resumesAt <= subscription.currentPeriodEnd) {
      throw new Refusal('InvalidRequest', 'resumes_at must be after the end of the period', {
        because: 'period',
        field: 'resumesAt',
      });
    }
    return changeSubscription(tx, actor, subscription, {
      to: { pauseAtPeriodEnd: atPeriodEnd, resumesAt: atPeriodEnd ? resumesAt : null },
      type: 'subscription.updated',
    });
  });
}
