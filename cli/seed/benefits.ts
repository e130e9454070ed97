import type { Database } from '#db/database.ts';
import { createBenefit, type NewBenefit } from '#domain/benefit/create.ts';
import { listBenefits } from '#domain/benefit/list.ts';
import type { BenefitGiven } from '#domain/benefit/parse.ts';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { operator } from './actors.ts';

/** The organization's benefit of that description: what was told before, or else a new one. */
export async function benefit(
  db: Database,
  { id: organizationId }: { id: string },
  wanted: BenefitGiven & Pick<NewBenefit, 'description' | 'sealing'>,
) {
  const asked = { page: 1, limit: 100, sorting: ['created_at'] } as const;
  const { items } = await listBenefits(db, operator, {
    ...asked,
    organizationIds: [organizationId],
  });
  const known = items.find(({ description }) => description === wanted.description);
  return known ?? createBenefit(db, operator, { organizationId, ...wanted });
}

/** Has a product give exactly these benefits, however often it is told. */
export async function gives(
  db: Database,
  { id: productId }: { id: string },
  benefits: { id: string }[],
) {
  const benefitIds = benefits.map(({ id }) => id);
  await updateProductBenefits(db, operator, { productId, benefitIds });
}
