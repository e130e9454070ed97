import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { orders } from '#db/schema/index.ts';
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
import { priceOf } from '#domain/product/price.ts';
import { checkSeatCount, fewestSeats } from '#domain/product/tiers.ts';
import { type Order, orderFacts } from './facts.ts';

export type NewOrder = {
  productId: string;
  customer: Buyer;
  /** The fewest that the product allows, where absent. */
  seats?: number;
  /** Paid at once; else the order hands out no seat until it is. */
  paid?: boolean;
  metadata?: Record<string, unknown>;
};

/**
 * Records the sale of a product that is bought once. The customer is found or created, with an
 * owner, and becomes a team (R80). The count of seats stands for ever (R84).
 *
 * Refuses a count that the product's tiers don't allow (R60, R61), a product that isn't the actor's
 * or is recurring, an unknown customer, and metadata that is too large.
 */
export async function placeOrder(db: Database, actor: Actor, input: NewOrder): Promise<Order> {
  if (input.metadata) checkPurchaseMetadata(input.metadata);
  const placed = db.transaction(async (tx) => {
    const product = await productForSale(tx, actor, input.productId, { isRecurring: false });
    const { organizationId, id: productId } = product;
    const seats = input.seats ?? fewestSeats(product.seatTiers);
    checkSeatCount(product.seatTiers, seats);
    const customer = await findOrCreateCustomer(tx, actor, organizationId, input.customer);
    const [inserted] = await tx
      .insert(orders)
      .values({
        organizationId,
        productId,
        customerId: customer.id,
        seats,
        amount: priceOf(product, seats),
        currency: product.priceCurrency,
        status: input.paid ? 'paid' : 'pending',
        paidAt: input.paid ? sql`now()` : null,
        metadata: input.metadata ?? {},
      })
      .returning();
    const order = inserted as Order;
    const fact = {
      organizationId,
      customerId: customer.id,
      orderId: order.id,
      after: orderFacts(order),
    };
    await recordEvent(tx, actor, { type: 'order.created', ...fact });
    if (input.paid) await recordEvent(tx, actor, { type: 'order.paid', ...fact });
    return order;
  });
  return onBreach(placed, buyerBreaches);
}
