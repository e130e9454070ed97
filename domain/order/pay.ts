import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeOrder } from './change.ts';
import { type Order, orderFacts } from './facts.ts';
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
    const paid = await changeOrder(tx, order, { status: 'paid', paid: true });
    await recordPayment(tx, actor, paid, order);
    return paid;
  });
}

/** Appends the fact that an order was paid. */
export async function recordPayment(
  tx: Transaction,
  actor: Actor,
  paid: Order,
  before?: Order,
): Promise<void> {
  await recordEvent(tx, actor, {
    type: 'order.paid',
    organizationId: paid.organizationId,
    customerId: paid.customerId,
    orderId: paid.id,
    ...(before && { before: orderFacts(before) }),
    after: orderFacts(paid),
  });
}
