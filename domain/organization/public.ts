import { and, asc, eq } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { organizations, products } from '#db/schema/index.ts';
import { productColumns } from '#domain/product/columns.ts';
import type { ProductWithBenefits } from '#domain/product/facts.ts';
import { notFound } from '#domain/refusal.ts';
import type { Organization } from './facts.ts';

export type PublicOrganization = { organization: Organization; products: ProductWithBenefits[] };

/** An organization by its slug and what it sells now, for anybody; refuses an unknown one (`ResourceNotFound`). */
export async function publicOrganization(
  db: Executor,
  { slug }: { slug: string },
): Promise<PublicOrganization> {
  const [organization] = await db.select().from(organizations).where(eq(organizations.slug, slug));
  if (!organization) throw notFound('Organization');
  const sold = and(eq(products.organizationId, organization.id), eq(products.isArchived, false));
  return {
    organization,
    products: await db
      .select(productColumns)
      .from(products)
      .where(sold)
      .orderBy(asc(products.name), asc(products.id)),
  };
}
