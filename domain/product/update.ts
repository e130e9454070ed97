import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { products } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { type Product, productFacts } from './facts.ts';
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
): Promise<Product> {
  const fields = parseProduct(given);
  const theirs = and(
    eq(products.id, productId),
    administers(actor, sql`${products.organizationId}`),
  );
  return db.transaction(async (tx) => {
    const [before] = isId(productId)
      ? await tx.select().from(products).where(theirs).for('no key update')
      : [];
    if (!before) throw notFound('Product');
    const to = { ...fields, isArchived };
    if (Object.values(to).every((value) => value === undefined)) return before;
    const [changed] = await tx
      .update(products)
      .set({ ...to, modifiedAt: sql`now()` })
      .where(eq(products.id, productId))
      .returning();
    const after = changed as Product;
    await recordEvent(tx, actor, {
      type: 'product.updated',
      organizationId: after.organizationId,
      before: productFacts(before),
      after: productFacts(after),
    });
    return after;
  });
}
