import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { products } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { productColumns } from './columns.ts';
import type { ProductWithBenefits } from './facts.ts';

/** Locks a product that the actor administers; refuses any other with `ResourceNotFound`. */
export async function lockProduct(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<ProductWithBenefits> {
  const theirs = and(eq(products.id, id), administers(actor, sql`${products.organizationId}`));
  const [product] = isId(id)
    ? await tx.select(productColumns).from(products).where(theirs).for('no key update')
    : [];
  if (!product) throw notFound('Product');
  return product;
}
