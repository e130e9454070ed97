import type { products } from '#db/schema/index.ts';

export type Product = typeof products.$inferSelect;

/** What history and webhooks tell of a product. */
export function productFacts(product: Product) {
  return {
    id: product.id,
    created_at: product.createdAt,
    modified_at: product.modifiedAt,
    organization_id: product.organizationId,
    name: product.name,
    description: product.description,
    is_recurring: product.isRecurring,
    recurring_interval: product.recurringInterval,
    recurring_interval_count: product.recurringIntervalCount,
    is_archived: product.isArchived,
    price_currency: product.priceCurrency,
    seat_tier_type: product.seatTierType,
    seat_tiers: product.seatTiers.map((tier) => ({
      min_seats: tier.minSeats,
      max_seats: tier.maxSeats,
      price_per_seat: tier.pricePerSeat,
    })),
    access_url: product.accessUrl,
    purchase_url: product.purchaseUrl,
    metadata: product.metadata,
  };
}
