import type { products } from '#db/schema/index.ts';
import { type Benefit, benefitFacts } from '#domain/benefit/facts.ts';

export type Product = typeof products.$inferSelect;

/** A product with what it gives to whoever holds a seat of it, in the order in which it is shown. */
export type ProductWithBenefits = Product & { benefits: Benefit[] };

/** What history and webhooks tell of a product. */
export function productFacts(product: ProductWithBenefits) {
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
    benefits: product.benefits.map(benefitFacts),
  };
}
