import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { oneOf, walkTable } from '#domain/list/walk.ts';

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

type Filter = { organizationIds?: string[] | undefined; productIds?: string[] | undefined };

/** All orders that the actor administers, oldest first, as they are read. */
export function exportOrders(
  db: Executor,
  actor: Actor,
  { organizationIds, productIds }: Filter,
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
         and ${oneOf(sql`t.product_id`, productIds)} and ${isAfter} ${cut}`),
  );
}
