import { and, asc, eq, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { products } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import type { Product } from './facts.ts';

/** Lists the products that the actor administers, by name; of one organization if asked. */
export async function listProducts(
  db: Executor,
  actor: Actor,
  { organizationId }: { organizationId?: string } = {},
): Promise<Product[]> {
  if (organizationId !== undefined && !isId(organizationId)) return [];
  return db
    .select()
    .from(products)
    .where(
      and(
        organizationId === undefined ? undefined : eq(products.organizationId, organizationId),
        administers(actor, sql`${products.organizationId}`),
      ),
    )
    .orderBy(asc(products.name), asc(products.id));
}
