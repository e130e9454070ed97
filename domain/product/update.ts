import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { products } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { productColumns } from './columns.ts';
import { type ProductWithBenefits, productFacts } from './facts.ts';
import { lockProduct } from './lock.ts';
import { type ProductFields, parseProduct } from './parse.ts';

export type ProductUpdate = {
  productId: string;
  /** An archived product is sold no more; what was sold stays. */
  isArchived?: boolean;
} & Partial<ProductFields>;

/**
 * Changes a product; what isn't given stays, and so do the counts of seats that were sold. New
 * tiers hold for the next sale or change of a count. Nothing given changes nothing.
 *
 * Refuses malformed fields like `createProduct`, and a product that isn't the actor's.
 */
export async function updateProduct(
  db: Database,
  actor: Actor,
  { productId, isArchived, ...given }: ProductUpdate,
): Promise<ProductWithBenefits> {
  const fields = parseProduct(given);
  return db.transaction(async (tx) => {
    const before = await lockProduct(tx, actor, productId);
    const to = { ...fields, isArchived };
    if (Object.values(to).every((value) => value === undefined)) return before;
    const [changed] = await tx
      .update(products)
      .set({ ...to, modifiedAt: sql`now()` })
      .where(eq(products.id, productId))
      .returning(productColumns);
    const after = changed as ProductWithBenefits;
    await recordEvent(tx, actor, {
      type: 'product.updated',
      organizationId: after.organizationId,
      before: productFacts(before),
      after: productFacts(after),
    });
    return after;
  });
}
