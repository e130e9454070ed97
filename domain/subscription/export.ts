import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { between, oneOf, oneOfWords, walkTable } from '#domain/list/walk.ts';
import type { Product } from '#domain/product/facts.ts';
import type { SubscriptionFilter } from './list.ts';

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

export type ExportedSubscriptions = Pick<
  SubscriptionFilter,
  | 'organizationIds'
  | 'productIds'
  | 'statuses'
  | 'cancelAtPeriodEnd'
  | 'startedAfter'
  | 'startedBefore'
>;

/** All subscriptions that the actor administers, oldest first, as they are read. */
export function exportSubscriptions(
  db: Executor,
  actor: Actor,
  of: ExportedSubscriptions,
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
         and ${oneOf(sql`t.organization_id`, of.organizationIds)}
         and ${oneOf(sql`t.product_id`, of.productIds)}
         and ${oneOfWords(sql`t.status`, of.statuses)}
         and t.cancel_at_period_end = ${of.cancelAtPeriodEnd ?? sql`t.cancel_at_period_end`}
         and ${between(sql`t.started_at`, of.startedAfter, of.startedBefore)}
         and ${isAfter} ${cut}`),
  );
}
