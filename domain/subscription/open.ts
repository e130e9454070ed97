import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { onBreach } from '#domain/breach.ts';
import {
  type Buyer,
  buyerBreaches,
  findOrCreateCustomer,
} from '#domain/customer/find-or-create.ts';
import { recordEvent } from '#domain/event/record.ts';
import { checkPurchaseMetadata } from '#domain/metadata/check.ts';
import { productForSale } from '#domain/product/for-sale.ts';
import { checkSeatCount, fewestSeats } from '#domain/product/tiers.ts';
import { type Subscription, subscriptionFacts } from './facts.ts';
import { lengthOfPeriod, periodBackward } from './period.ts';

export type NewSubscription = {
  productId: string;
  customer: Buyer;
  /** The fewest that the product allows, where absent (R78). */
  seats?: number;
  /** An incomplete one hands out no seat until it is activated. */
  status?: 'active' | 'trialing' | 'incomplete';
  /** Now, where absent. */
  currentPeriodStart?: Date;
  /** As long after the beginning as the product's interval, where absent. */
  currentPeriodEnd?: Date;
  metadata?: Record<string, unknown>;
};

/**
 * Records the sale of a recurring product. The customer is found or created, with an owner, and
 * becomes a team (R80); nobody gets a seat by it (R78).
 *
 * Refuses a count that the product's tiers don't allow (R59–R61), a product that isn't the actor's
 * or isn't recurring, an unknown customer, and a period that ends before it begins.
 */
export async function openSubscription(
  db: Database,
  actor: Actor,
  input: NewSubscription,
): Promise<Subscription> {
  if (input.metadata) checkPurchaseMetadata(input.metadata);
  return onBreach(
    db.transaction((tx) => open(tx, actor, input)),
    { ...buyerBreaches, subscriptions_period_forward: periodBackward },
  );
}

async function open(tx: Transaction, actor: Actor, input: NewSubscription): Promise<Subscription> {
  const product = await productForSale(tx, actor, input.productId, { isRecurring: true });
  const { organizationId, id: productId } = product;
  const seats = input.seats ?? fewestSeats(product.seatTiers);
  checkSeatCount(product.seatTiers, seats);
  const customer = await findOrCreateCustomer(tx, actor, organizationId, input.customer);
  const begins = input.currentPeriodStart ?? sql`now()`;
  const [opened] = await tx
    .insert(subscriptions)
    .values({
      organizationId,
      productId,
      customerId: customer.id,
      seats,
      status: input.status ?? 'active',
      startedAt: input.status === 'incomplete' ? null : sql`now()`,
      currentPeriodStart: begins,
      currentPeriodEnd:
        input.currentPeriodEnd ?? sql`${begins}::timestamptz + ${lengthOfPeriod(product)}`,
      metadata: input.metadata ?? {},
    })
    .returning();
  const subscription = opened as Subscription;
  await recordEvent(tx, actor, {
    type: 'subscription.created',
    organizationId,
    customerId: customer.id,
    subscriptionId: subscription.id,
    after: subscriptionFacts(subscription),
  });
  return subscription;
}
