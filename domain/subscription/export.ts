import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { oneOf, walkTable } from '#domain/list/walk.ts';
import type { Product } from '#domain/product/facts.ts';

export type ExportedSubscription = Pick<
  Product,
  'seatTiers' | 'seatTierType' | 'priceCurrency' | 'recurringInterval'
> & {
  id: string;
  createdAt: Date;
  email: string | null;
  productName: string;
  status: string;
  seats: number;
  assigned: number;
};

/** All subscriptions that the actor administers, oldest first, as they are read. */
export function exportSubscriptions(
  db: Executor,
  actor: Actor,
  { organizationIds }: { organizationIds?: string[] | undefined },
): AsyncGenerator<ExportedSubscription> {
  return walkTable('subscriptions', ({ isAfter, cut }) =>
    db.execute<ExportedSubscription>(sql`
      select t.id, t.created_at as "createdAt", c.email, p.name as "productName", t.status, t.seats,
             t.assigned, p.seat_tiers as "seatTiers", p.seat_tier_type as "seatTierType",
             p.price_currency as "priceCurrency", p.recurring_interval as "recurringInterval"
        from subscriptions t
        join customers c on c.id = t.customer_id
        join products p on p.id = t.product_id
       where ${administers(actor, sql`t.organization_id`)}
         and ${oneOf(sql`t.organization_id`, organizationIds)} and ${isAfter} ${cut}`),
  );
}
