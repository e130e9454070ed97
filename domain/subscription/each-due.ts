import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database, Transaction } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import { eachInTurn } from '#domain/clock/each-in-turn.ts';
import type { Subscription } from './facts.ts';

/** Which subscriptions are due, and by what whoever waits longest comes first. */
export type Due = { due: SQL | undefined; since: PgColumn };

/**
 * Does a deed of Usher's clock to each subscription that is due, each in a transaction of its own that
 * locks it and asks again. Returns to how many. Several at once do it once to each, and none waits for
 * one that somebody is changing: that one's turn comes with the next run.
 */
export async function eachDue(
  db: Database,
  { due, since }: Due,
  deed: (tx: Transaction, subscription: Subscription) => Promise<unknown>,
): Promise<number> {
  const waiting = await db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(due)
    .orderBy(asc(since));
  return eachInTurn(waiting, ({ id }) =>
    db.transaction(async (tx) => {
      const [subscription] = await tx
        .select()
        .from(subscriptions)
        .where(and(eq(subscriptions.id, id), due))
        .for('update', { skipLocked: true });
      if (!subscription) return 0;
      await deed(tx, subscription);
      return 1;
    }),
  );
}
