import { asc, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { benefits, productBenefits } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { giveBenefits } from '#domain/product/give.ts';
import { lockProduct } from '#domain/product/lock.ts';
import { type Benefit, benefitColumns, benefitFacts, benefitOf } from './facts.ts';
import { lockBenefit } from './lock.ts';

/**
 * Deletes a benefit: no product gives it any more, and every grant of it is taken back in the same
 * transaction. The row stays, for the grants that it explains. Returns the benefit as it was left.
 *
 * Refuses one that isn't the actor's, or is deleted already (`ResourceNotFound`).
 */
export async function deleteBenefit(
  db: Database,
  actor: Actor,
  { benefitId }: { benefitId: string },
): Promise<Benefit> {
  return db.transaction(async (tx) => {
    const before = await lockBenefit(tx, actor, benefitId);
    await takeFromProducts(tx, actor, before);
    const [row] = await tx
      .update(benefits)
      .set({ deletedAt: sql`now()`, modifiedAt: sql`now()` })
      .where(eq(benefits.id, benefitId))
      .returning(benefitColumns);
    const after = benefitOf(row as Parameters<typeof benefitOf>[0]);
    await recordEvent(tx, actor, {
      type: 'benefit.updated',
      organizationId: after.organizationId,
      before: benefitFacts(before),
      after: benefitFacts(after),
    });
    return after;
  });
}

async function takeFromProducts(tx: Transaction, actor: Actor, { id }: Benefit): Promise<void> {
  const giving = await tx
    .select({ productId: productBenefits.productId })
    .from(productBenefits)
    .where(eq(productBenefits.benefitId, id))
    .orderBy(asc(productBenefits.productId));
  for (const { productId } of giving) {
    const product = await lockProduct(tx, actor, productId);
    const others = product.benefits.filter((benefit) => benefit.id !== id);
    await giveBenefits(tx, actor, product, others);
  }
}
