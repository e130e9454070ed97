import { and, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { eachDue } from './each-due.ts';
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
  return eachDue(db, { due, since: subscriptions.currentPeriodEnd }, (tx, subscription) =>
    stopSubscription(tx, usher, subscription, 'canceled'),
  );
}
