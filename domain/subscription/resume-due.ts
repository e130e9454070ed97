import { and, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import { recoverSubscription } from './recover.ts';

/** Lets paused subscriptions go on whose date to do so has come. Runs on Usher's clock. */
export async function resumeDueSubscriptions(db: Database): Promise<number> {
  const waiting = await db
    .select({ subscriptionId: subscriptions.id })
    .from(subscriptions)
    .where(and(eq(subscriptions.status, 'paused'), lte(subscriptions.resumesAt, sql`now()`)));
  for (const which of waiting) await recoverSubscription(db, { kind: 'system' }, which);
  return waiting.length;
}
