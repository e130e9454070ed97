import { getTableColumns, sql } from 'drizzle-orm';
import { products } from '#db/schema/index.ts';
import type { Benefit } from '#domain/benefit/facts.ts';

/** The columns of a `ProductWithBenefits`, of the table `products` under its own name. */
export const productColumns = {
  ...getTableColumns(products),
  benefits: sql<Benefit[]>`(
    select coalesce(json_agg(json_build_object(
             'id', b.id, 'createdAt', b.created_at, 'modifiedAt', b.modified_at,
             'organizationId', b.organization_id, 'type', b.type, 'description', b.description,
             'properties', b.properties, 'metadata', b.metadata, 'deletedAt', b.deleted_at)
             order by pb.position), '[]')
      from product_benefits pb join benefits b on b.id = pb.benefit_id
     where pb.product_id = products.id)`.as('benefits'),
};
