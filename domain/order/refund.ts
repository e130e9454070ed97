import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { takeBackSeats } from '#domain/seat/take-back.ts';
import { changeOrder } from './change.ts';
import type { Order } from './facts.ts';
import { lockOrder } from './lock.ts';

/**
 * Records a refund. A partial one leaves the seats as they are; a full one takes them all back, in
 * the same transaction, and ends the order. The same refund again changes nothing. Refuses an
 * order that isn't paid, and a partial refund after the full one (`BadRequest`).
 */
export async function refundOrder(
  db: Database,
  actor: Actor,
  { orderId, partially = false }: { orderId: string; partially?: boolean },
): Promise<Order> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, actor, orderId);
    const status = partially ? 'partially_refunded' : 'refunded';
    if (order.status === status) return order;
    if (!order.isLive) {
      throw new Refusal('BadRequest', `A ${order.status} order cannot be refunded`, {
        because: order.status,
      });
    }
    if (!partially) await takeBackSeats(tx, actor, { orderId }, 'ended');
    return changeOrder(tx, actor, order, {
      to: {
        status,
        ...(!partially && { endedAt: sql`now()`, refundedAmount: order.amount }),
      },
      type: 'order.refunded',
    });
  });
}
