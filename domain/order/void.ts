import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeOrder } from './change.ts';
import type { Order } from './facts.ts';
import { lockOrder } from './lock.ts';

/**
 * Gives up an order that was never paid. A voided one stays as it is. Refuses any other
 * (`BadRequest`: what was paid is refunded).
 */
export async function voidOrder(
  db: Database,
  actor: Actor,
  { orderId }: { orderId: string },
): Promise<Order> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, actor, orderId);
    if (order.status === 'void') return order;
    if (order.status !== 'pending' && order.status !== 'draft') {
      throw new Refusal('BadRequest', `A ${order.status} order cannot be voided`, {
        because: order.status,
      });
    }
    return changeOrder(tx, actor, order, { to: { status: 'void' }, type: 'order.updated' });
  });
}
