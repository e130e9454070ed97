import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { orders } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Order } from './facts.ts';

/**
 * Locks an order that the actor administers, in a statement of its own: what follows sees every
 * seat that was assigned before. Refuses any other with `ResourceNotFound` (R4).
 */
export async function lockOrder(tx: Transaction, actor: Actor, id: string): Promise<Order> {
  const theirs = administers(actor, sql`${orders.organizationId}`);
  const [order] = isId(id)
    ? await tx
        .select()
        .from(orders)
        .where(and(eq(orders.id, id), theirs))
        .for('update')
    : [];
  if (!order) throw notFound('Order');
  return order;
}
