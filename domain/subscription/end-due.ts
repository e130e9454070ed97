import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { stopSubscription } from './stop.ts';

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
export async function endDueSubscriptions(db: Database, actor: Actor): Promise<number> {
  const theirs = administers(actor, sql`${subscriptions.organizationId}`);
  const waiting = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(due, theirs))
    .orderBy(asc(subscriptions.currentPeriodEnd));
  let ended = 0;
  for (const { id } of waiting) if (await endIfDue(db, actor, id)) ended += 1;
  return ended;
}

async function endIfDue(db: Database, actor: Actor, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [subscription] = await tx
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.id, id), due))
      .for('update', { skipLocked: true });
    if (!subscription) return false;
    await stopSubscription(tx, actor, subscription, 'canceled');
    return true;
  });
}
