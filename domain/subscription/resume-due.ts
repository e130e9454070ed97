import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { bringBack } from './bring-back.ts';

const usher: Actor = { kind: 'system' };

const due = and(eq(subscriptions.status, 'paused'), lte(subscriptions.resumesAt, sql`now()`));

/**
 * Lets paused subscriptions go on whose date to do so has come, each in a transaction of its own.
 * Returns how many. Runs on Usher's clock; several at once resume each once, and none brings back
 * what somebody has canceled meanwhile.
 */
export async function resumeDueSubscriptions(db: Database): Promise<number> {
  const waiting = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(due)
    .orderBy(asc(subscriptions.resumesAt));
  let resumed = 0;
  for (const { id } of waiting) if (await resumeIfDue(db, id)) resumed += 1;
  return resumed;
}

async function resumeIfDue(db: Database, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [subscription] = await tx
      .select()
      .from(subscriptions)
      .where(and(eq(subscriptions.id, id), due))
      .for('update', { skipLocked: true });
    if (!subscription) return false;
    await bringBack(tx, usher, subscription);
    return true;
  });
}
