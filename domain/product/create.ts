import type { Database } from '#db/database.ts';
import { products, type SeatTier } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { lockOrganization } from '#domain/organization/lock.ts';
import { type Product, type ProductWithBenefits, productFacts } from './facts.ts';
import { parseProduct } from './parse.ts';

export type NewProduct = {
  organizationId: string;
  name: string;
  description?: string | null;
  /** A subscription's product, or one that is bought once; never changed afterwards. */
  isRecurring: boolean;
  priceCurrency?: string;
  seatTierType?: 'volume' | 'graduated';
  /** Any number of seats, for nothing, where absent. */
  seatTiers?: SeatTier[];
  /** Where a holder goes to use the product. */
  accessUrl?: string | null;
  /** How often it is renewed, where it is recurring: every month, where absent. */
  recurringInterval?: 'day' | 'week' | 'month' | 'year';
  recurringIntervalCount?: number;
  metadata?: Record<string, unknown>;
  /** Where a purchaser gets more seats. */
  purchaseUrl?: string | null;
};

/**
 * Adds a product to an organization. Refuses tiers that break R65, URLs that aren't http or https,
 * and other malformed fields (`InvalidRequest`, naming the field).
 */
export async function createProduct(
  db: Database,
  actor: Actor,
  { organizationId, isRecurring, ...given }: NewProduct,
): Promise<ProductWithBenefits> {
  const product = parseProduct(given);
  return db.transaction(async (tx) => {
    await lockOrganization(tx, actor, organizationId);
    const [created] = await tx
      .insert(products)
      .values({ ...product, organizationId, isRecurring })
      .returning();
    const after = { ...(created as Product), benefits: [] };
    await recordEvent(tx, actor, {
      type: 'product.created',
      organizationId,
      after: productFacts(after),
    });
    return after;
  });
}
