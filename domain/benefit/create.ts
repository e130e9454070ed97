import type { KeyObject } from 'node:crypto';
import type { Database } from '#db/database.ts';
import { benefits } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { lockOrganization } from '#domain/organization/lock.ts';
import { type Benefit, benefitColumns, benefitFacts, benefitOf } from './facts.ts';
import { newSeed } from './licence-key.ts';
import { type BenefitGiven, parseBenefit, parseKind } from './parse.ts';

export type NewBenefit = BenefitGiven & {
  organizationId: string;
  /** What holders read first, and everybody who looks at the product. */
  description: string;
  metadata?: Record<string, unknown> | undefined;
  /** The installation's key for sealing. */
  sealing: KeyObject;
};

/**
 * Adds a benefit to an organization; a product gives it once it lists it. Refuses malformed fields
 * (`InvalidRequest`, naming the field).
 */
export async function createBenefit(
  db: Database,
  actor: Actor,
  { organizationId, description, metadata, sealing, ...given }: NewBenefit,
): Promise<Benefit> {
  const { type, properties } = parseKind(given);
  const fields = parseBenefit({ description, metadata });
  return db.transaction(async (tx) => {
    await lockOrganization(tx, actor, organizationId);
    const [row] = await tx
      .insert(benefits)
      .values({
        ...fields,
        organizationId,
        type,
        properties,
        sealedSeed: type === 'license_keys' ? newSeed(sealing) : null,
      })
      .returning(benefitColumns);
    const created = benefitOf(row as Parameters<typeof benefitOf>[0]);
    await recordEvent(tx, actor, {
      type: 'benefit.created',
      organizationId,
      after: benefitFacts(created),
    });
    return created;
  });
}
