import { eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { orders } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import type { EventType } from '#domain/event/types.ts';
import { type Order, orderFacts } from './facts.ts';

type Stamps = { status: Order['status']; paidAt?: SQL; endedAt?: SQL };

/** Writes a locked order's new status and its stamps, and records it as a fact of this type. */
export async function changeOrder(
  tx: Transaction,
  actor: Actor,
  before: Order,
  { to, type }: { to: Stamps; type: EventType },
): Promise<Order> {
  const [changed] = await tx
    .update(orders)
    .set({ ...to, modifiedAt: sql`now()` })
    .where(eq(orders.id, before.id))
    .returning();
  const after = changed as Order;
  await recordEvent(tx, actor, {
    type,
    organizationId: after.organizationId,
    customerId: after.customerId,
    orderId: after.id,
    before: orderFacts(before),
    after: orderFacts(after),
  });
  return after;
}
