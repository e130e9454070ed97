import type { Sql } from 'postgres';
import type { Database } from '#db/database.ts';
import { createBenefit } from '#domain/benefit/create.ts';
import type { Benefit } from '#domain/benefit/facts.ts';
import type { BenefitGiven } from '#domain/benefit/parse.ts';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { sealing } from './webhooks.ts';
import { operator } from './world.ts';

export { sealing };

/** A benefit of the organization: a custom one, unless told otherwise. */
export function benefit(
  db: Database,
  { id: organizationId }: { id: string },
  given: BenefitGiven = { type: 'custom', properties: { note: 'Room 12' } },
): Promise<Benefit> {
  return createBenefit(db, operator, {
    ...{ organizationId, sealing, description: `A ${given.type} benefit` },
    ...given,
  });
}

/** Has a product give these benefits and no others. */
export async function give(
  db: Database,
  { id: productId }: { id: string },
  ...benefits: { id: string }[]
): Promise<void> {
  const benefitIds = benefits.map(({ id }) => id);
  await updateProductBenefits(db, operator, { productId, benefitIds });
}

/** The ids of the benefits that a seat gives now, in their order. */
export async function givenBy(sql: Sql, { id }: { id: string }): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select benefit_id as id from benefit_grants
     where seat_id = ${id} and revoked_at is null order by created_at, benefit_id`;
  return rows.map((row) => row.id);
}
