import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { stopSubscription } from './stop.ts';

const usher: Actor = { kind: 'system' };

const due = and(
  subscriptions.cancelAtPeriodEnd,
  sql`${subscriptions.currentPeriodEnd} <= now()`,
  isNull(subscriptions.endedAt),
);

/**
 * Ends every subscription whose scheduled cancellation has come (R87), each in a transaction of its
 * own. Returns how many it ended. Runs on Usher's clock; several at once end each of them once, and
 * none waits for one that somebody is changing: that one's turn comes with the next run.
 */
export async function endDueSubscriptions(db: Database): Promise<number> {
  const waiting = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(due)
    .orderBy(asc(subscriptions.currentPeriodEnd));
  let ended = 0;
  for (const { id } of waiting) if (await endIfDue(db, id)) ended += 1;
  return ended;
}

async function endIfDue(db: Database, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [subscription] = await tx
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.id, id), due))
      .for('update', { skipLocked: true });
    if (!subscription) return false;
    await stopSubscription(tx, usher, subscription, 'canceled');
    return true;
  });
}
