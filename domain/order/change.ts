import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { orders } from '#db/schema/index.ts';
import type { Order } from './facts.ts';

/** Writes an order's new status, stamped by the database's clock. The order is locked already. */
export async function changeOrder(
  tx: Transaction,
  order: Order,
  to: { status: Order['status']; paid?: boolean; ended?: boolean },
): Promise<Order> {
  const [changed] = await tx
    .update(orders)
    .set({
      status: to.status,
      modifiedAt: sql`now()`,
      ...(to.paid && { paidAt: sql`now()` }),
      ...(to.ended && { endedAt: sql`now()` }),
    })
    .where(eq(orders.id, order.id))
    .returning();
  return changed as Order;
}
