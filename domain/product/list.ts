import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { productBenefits, products } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { contains } from '#domain/list/contains.ts';
import { before, type Listed, orderOf, type Page, type Sorting } from '#domain/list/page.ts';
import { hasMetadata, type MetadataFilter } from '#domain/metadata/filter.ts';
import { notFound } from '#domain/refusal.ts';
import { productColumns } from './columns.ts';
import type { ProductWithBenefits } from './facts.ts';

/** Lists the products that the actor administers, by name; of one organization if asked. */
export async function listProducts(
  db: Executor,
  actor: Actor,
  { organizationId }: { organizationId?: string } = {},
): Promise<ProductWithBenefits[]> {
  if (organizationId !== undefined && !isId(organizationId)) return [];
  return db
    .select(productColumns)
    .from(products)
    .where(
      and(
        organizationId === undefined ? undefined : eq(products.organizationId, organizationId),
        administers(actor, sql`${products.organizationId}`),
      ),
    )
    .orderBy(asc(products.name), asc(products.id));
}

export type ProductFilter = {
  ids?: string[] | undefined;
  organizationIds?: string[] | undefined;
  /** A part of the name, in any case. */
  query?: string | undefined;
  isArchived?: boolean | undefined;
  isRecurring?: boolean | undefined;
  metadata?: MetadataFilter | undefined;
  /** That give one of these. */
  benefitIds?: string[] | undefined;
  /** Asked for what no product here is, such as a private one. */
  isNone?: boolean | undefined;
};

const columns = {
  created_at: products.createdAt,
  name: products.name,
  // All are sold by the seat, so that this sorts nothing.
  price_amount_type: sql`null::text`,
  price_amount: sql`(${products.seatTiers}->0->>'pricePerSeat')::int`,
};

export type ProductSorting = Sorting<keyof typeof columns>;

/** Searches the products that the actor administers, page by page. */
export async function searchProducts(
  db: Executor,
  actor: Actor,
  { sorting, ...asked }: ProductFilter & Page & { sorting: ProductSorting },
): Promise<Listed<ProductWithBenefits>> {
  const which = and(administers(actor, sql`${products.organizationId}`), ...conditions(asked));
  const [counted] = await db.select({ total: count() }).from(products).where(which);
  const items = await db
    .select(productColumns)
    .from(products)
    .where(which)
    .orderBy(...orderOf(sorting, columns, products.id))
    .limit(asked.limit)
    .offset(before(asked));
  return { items, total: counted?.total ?? 0 };
}

function conditions(of: ProductFilter): (SQL | undefined)[] {
  return [
    of.ids && inArray(products.id, of.ids.filter(isId)),
    of.organizationIds && inArray(products.organizationId, of.organizationIds.filter(isId)),
    of.query === undefined ? undefined : contains(products.name, of.query),
    of.isArchived === undefined ? undefined : eq(products.isArchived, of.isArchived),
    of.isRecurring === undefined ? undefined : eq(products.isRecurring, of.isRecurring),
    hasMetadata(products.metadata, of.metadata),
    of.benefitIds && gives(of.benefitIds.filter(isId)),
    of.isNone ? sql`false` : undefined,
  ];
}

function gives(benefitIds: string[]): SQL {
  const given = inArray(productBenefits.benefitId, benefitIds);
  return sql`${products.id} in (select product_id from product_benefits where ${given})`;
}

/** One product that the actor administers; any other is refused with `ResourceNotFound`. */
export async function findProduct(
  db: Executor,
  actor: Actor,
  { productId }: { productId: string },
): Promise<ProductWithBenefits> {
  const theirs = and(
    eq(products.id, productId),
    administers(actor, sql`${products.organizationId}`),
  );
  const [product] = isId(productId)
    ? await db.select(productColumns).from(products).where(theirs)
    : [];
  if (!product) throw notFound('Product');
  return product;
}
