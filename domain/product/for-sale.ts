import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { products } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import type { Product } from './facts.ts';

/**
 * The product that a sale is about. Refuses one that the actor doesn't administer
 * (`ResourceNotFound`), one that is archived, and one that is sold the other way: a subscription
 * needs a recurring product, an order one that is bought once (`InvalidRequest`).
 */
export async function productForSale(
  tx: Transaction,
  actor: Actor,
  id: string,
  { isRecurring }: { isRecurring: boolean },
): Promise<Product> {
  const theirs = administers(actor, sql`${products.organizationId}`);
  const [product] = isId(id)
    ? await tx
        .select()
        .from(products)
        .where(and(eq(products.id, id), theirs))
    : [];
  if (!product) throw notFound('Product');
  if (product.isArchived) throw refusal('archived', 'The product is archived');
  if (product.isRecurring !== isRecurring) {
    throw isRecurring
      ? refusal('one_time', 'The product is bought once: place an order for it')
      : refusal('recurring', 'The product is recurring: open a subscription to it');
  }
  return product;
}

function refusal(because: string, message: string): Refusal {
  return new Refusal('InvalidRequest', message, { because, field: 'productId' });
}
