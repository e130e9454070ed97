import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { benefits } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { lockBenefits } from '#domain/benefit/lock.ts';
import { isId } from '#domain/id.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Product, ProductWithBenefits } from './facts.ts';
import { giveBenefits } from './give.ts';
import { findProduct } from './list.ts';
import { lockProduct } from './lock.ts';

export type ProductBenefits = {
  productId: string;
  /** All that it gives from now on, in the order in which it is shown. */
  benefitIds: string[];
};

/** So many are shown with a seat at the most. */
const most = 50;

/**
 * Changes what a product gives: every claimed seat of it has exactly that when this returns, and no
 * claim slips past (R54). The same again changes nothing.
 *
 * Refuses a product that isn't the actor's (`ResourceNotFound`), and benefits that are not of the
 * same organization, or too many (`InvalidRequest`).
 */
export async function updateProductBenefits(
  db: Database,
  actor: Actor,
  { productId, benefitIds }: ProductBenefits,
): Promise<ProductWithBenefits> {
  const wanted = [...new Set(benefitIds)];
  return db.transaction(async (tx) => {
    const { organizationId } = await findProduct(tx, actor, { productId });
    await lockBenefits(tx, organizationId);
    const product = await lockProduct(tx, actor, productId);
    if (isSame(wanted, product)) return product;
    await checkBenefits(tx, product, wanted);
    return giveBenefits(
      tx,
      actor,
      product,
      wanted.map((id) => ({ id })),
    );
  });
}

function isSame(wanted: string[], { benefits: given }: ProductWithBenefits): boolean {
  return wanted.join() === given.map(({ id }) => id).join();
}

async function checkBenefits(tx: Transaction, { organizationId }: Product, ids: string[]) {
  if (ids.length > most) throw refusal(`A product gives ${most} benefits at the most`);
  const known = await tx
    .select({ id: benefits.id })
    .from(benefits)
    .where(
      and(
        inArray(benefits.id, ids.filter(isId)),
        eq(benefits.organizationId, organizationId),
        isNull(benefits.deletedAt),
      ),
    );
  const unknown = ids.find((id) => !known.some((benefit) => benefit.id === id));
  if (unknown !== undefined) throw refusal(`There is no benefit ${unknown}`);
}

function refusal(message: string): Refusal {
  return new Refusal('InvalidRequest', message, { because: 'benefits', field: 'benefits' });
}
