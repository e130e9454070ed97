import { eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import type { EventType } from '#domain/event/types.ts';
import { type Subscription, subscriptionFacts } from './facts.ts';

type Columns = typeof subscriptions.$inferInsert;
export type Change = { [Column in keyof Columns]?: Columns[Column] | SQL };

/** Writes what changes of a locked subscription, and records it as a fact of this type. */
export async function changeSubscription(
  tx: Transaction,
  actor: Actor,
  before: Subscription,
  { to, type }: { to: Change; type: EventType },
): Promise<Subscription> {
  const [changed] = await tx
    .update(subscriptions)
    .set({ ...to, modifiedAt: sql`now()` })
    .where(eq(subscriptions.id, before.id))
    .returning();
  const after = changed as Subscription;
  await recordEvent(tx, actor, {
    type,
    organizationId: after.organizationId,
    customerId: after.customerId,
    subscriptionId: after.id,
    before: subscriptionFacts(before),
    after: subscriptionFacts(after),
  });
  return after;
}
