import type { orders } from '#db/schema/index.ts';

export type Order = typeof orders.$inferSelect;

/** What history and webhooks tell of an order. */
export function orderFacts(order: Order) {
  return {
    id: order.id,
    created_at: order.createdAt,
    modified_at: order.modifiedAt,
    organization_id: order.organizationId,
    customer_id: order.customerId,
    product_id: order.productId,
    status: order.status,
    seats: order.seats,
    amount: order.amount,
    currency: order.currency,
    refunded_amount: order.refundedAmount,
    paid_at: order.paidAt,
    ended_at: order.endedAt,
    metadata: order.metadata,
  };
}
