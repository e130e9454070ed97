import { and, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { bringBack } from './bring-back.ts';
import { eachDue } from './each-due.ts';

const usher: Actor = { kind: 'system' };

const due = and(eq(subscriptions.status, 'paused'), lte(subscriptions.resumesAt, sql`now()`));

/**
 * Lets paused subscriptions go on whose date to do so has come, each in a transaction of its own.
 * Returns how many. Runs on Usher's clock; several at once resume each once, and none brings back
 * what somebody has canceled meanwhile.
 */
export async function resumeDueSubscriptions(db: Database): Promise<number> {
  return eachDue(db, { due, since: subscriptions.resumesAt }, (tx, subscription) =>
    bringBack(tx, usher, subscription),
  );
}
