import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeOrder } from './change.ts';
import type { Order } from './facts.ts';
import { lockOrder } from './lock.ts';

/**
 * Records that an order was paid: from now on it hands out seats. One that is paid already stays
 * as it is. Refuses one that was refunded or voided (`BadRequest`).
 */
export async function payOrder(
  db: Database,
  actor: Actor,
  { orderId }: { orderId: string },
): Promise<Order> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, actor, orderId);
    if (order.isLive) return order;
    if (order.status !== 'pending' && order.status !== 'draft') {
      throw new Refusal('BadRequest', `A ${order.status} order cannot be paid`, {
        because: order.status,
      });
    }
    return changeOrder(tx, actor, order, {
      to: { status: 'paid', paidAt: sql`now()` },
      type: 'order.paid',
    });
  });
}
