import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { organizations, products, type SeatTier } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { type Product, productFacts } from './facts.ts';
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
): Promise<Product> {
  const product = parseProduct(given);
  return db.transaction(async (tx) => {
    await requireOrganization(tx, actor, organizationId);
    const [created] = await tx
      .insert(products)
      .values({ ...product, organizationId, isRecurring })
      .returning();
    await recordEvent(tx, actor, {
      type: 'product.created',
      organizationId,
      after: productFacts(created as Product),
    });
    return created as Product;
  });
}

async function requireOrganization(tx: Transaction, actor: Actor, id: string): Promise<void> {
  const theirs = and(eq(organizations.id, id), administers(actor, sql`${organizations.id}`));
  const found = isId(id) ? await tx.$count(organizations, theirs) : 0;
  if (found === 0) throw notFound('Organization');
}
