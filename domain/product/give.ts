import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { productBenefits, products } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { Benefit } from '#domain/benefit/facts.ts';
import { settleBenefits } from '#domain/benefit/settle.ts';
import { recordEvent } from '#domain/event/record.ts';
import { productColumns } from './columns.ts';
import { type ProductWithBenefits, productFacts } from './facts.ts';

/**
 * Has a locked product give these benefits, in this order, and no others: to everybody who holds a
 * seat of it, at once (R54). The caller holds `lockBenefits`.
 */
export async function giveBenefits(
  tx: Transaction,
  actor: Actor,
  before: ProductWithBenefits,
  given: Pick<Benefit, 'id'>[],
): Promise<ProductWithBenefits> {
  const { id: productId, organizationId } = before;
  await tx.delete(productBenefits).where(eq(productBenefits.productId, productId));
  const rows = given.map(({ id }, position) => ({
    organizationId,
    productId,
    benefitId: id,
    position,
  }));
  if (rows.length > 0) await tx.insert(productBenefits).values(rows);
  const [after] = await tx
    .update(products)
    .set({ modifiedAt: sql`now()` })
    .where(eq(products.id, productId))
    .returning(productColumns);
  await recordEvent(tx, actor, {
    type: 'product.updated',
    organizationId,
    before: productFacts(before),
    after: productFacts(after as ProductWithBenefits),
  });
  await settleBenefits(tx, actor, { productId, organizationId });
  return after as ProductWithBenefits;
}
