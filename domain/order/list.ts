import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, orders, products } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Order } from './facts.ts';

/** An order, with who bought what. */
export type ListedOrder = Order & {
  productName: string;
  customerEmail: string | null;
};

/** Lists the orders that the actor administers, newest first; of one organization if asked. */
export async function listOrders(
  db: Executor,
  actor: Actor,
  { organizationId }: { organizationId?: string } = {},
): Promise<ListedOrder[]> {
  if (organizationId !== undefined && !isId(organizationId)) return [];
  return select(db, actor, organizationId ? eq(orders.organizationId, organizationId) : sql`true`);
}

/** One order that the actor administers; any other is refused with `ResourceNotFound`. */
export async function findOrder(
  db: Executor,
  actor: Actor,
  { orderId }: { orderId: string },
): Promise<ListedOrder> {
  const found = isId(orderId) ? await select(db, actor, eq(orders.id, orderId)) : [];
  if (!found[0]) throw notFound('Order');
  return found[0];
}

function select(db: Executor, actor: Actor, which: SQL): Promise<ListedOrder[]> {
  return db
    .select({
      ...getTableColumns(orders),
      productName: products.name,
      customerEmail: customers.email,
    })
    .from(orders)
    .innerJoin(products, eq(products.id, orders.productId))
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(and(which, administers(actor, sql`${orders.organizationId}`)))
    .orderBy(desc(orders.createdAt), desc(orders.id));
}
