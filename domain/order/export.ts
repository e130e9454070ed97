import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { between, oneOf, oneOfWords, walkTable } from '#domain/list/walk.ts';
import type { OrderFilter } from './list.ts';

export type ExportedOrder = {
  id: string;
  createdAt: Date;
  email: string | null;
  productName: string;
  amount: number;
  currency: string;
  status: string;
  seats: number;
  assigned: number;
};

export type ExportedOrders = Pick<
  OrderFilter,
  'organizationIds' | 'productIds' | 'statuses' | 'createdAfter' | 'createdBefore'
>;

/** All orders that the actor administers, oldest first, as they are read. */
export function exportOrders(
  db: Executor,
  actor: Actor,
  { organizationIds, productIds, statuses, createdAfter, createdBefore }: ExportedOrders,
): AsyncGenerator<ExportedOrder> {
  return walkTable('orders', ({ isAfter, cut }) =>
    db.execute<ExportedOrder>(sql`
      select t.id, t.created_at as "createdAt", c.email, p.name as "productName", t.amount,
             t.currency, t.status, t.seats, t.assigned
        from orders t
        join customers c on c.id = t.customer_id
        join products p on p.id = t.product_id
       where ${administers(actor, sql`t.organization_id`)}
         and ${oneOf(sql`t.organization_id`, organizationIds)}
         and ${oneOf(sql`t.product_id`, productIds)} and ${oneOfWords(sql`t.status`, statuses)}
         and ${between(sql`t.created_at`, createdAfter, createdBefore)} and ${isAfter} ${cut}`),
  );
}
