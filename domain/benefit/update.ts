import { isDeepStrictEqual } from 'node:util';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { benefitGrants, benefits } from '#db/schema/index.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { type Benefit, benefitColumns, benefitFacts, benefitOf } from './facts.ts';
import { lockBenefit } from './lock.ts';
import { type BenefitFields, type BenefitGiven, parseBenefit, parseKind } from './parse.ts';

export type BenefitUpdate = {
  benefitId: string;
  /** Its own type, as programs repeat it, and its new properties. */
  kind?: BenefitGiven | undefined;
} & { [Field in keyof BenefitFields]?: BenefitFields[Field] | undefined };

/**
 * Changes a benefit; what isn't given stays. Other properties reach every holder at once, and each
 * is told of; keys that were given keep their pattern. Nothing new changes nothing.
 *
 * Refuses malformed fields like `createBenefit`, another type (`InvalidRequest`), and a benefit that
 * isn't the actor's (`ResourceNotFound`).
 */
export async function updateBenefit(
  db: Database,
  actor: Actor,
  { benefitId, kind, ...given }: BenefitUpdate,
): Promise<Benefit> {
  const fields = parseBenefit(given);
  return db.transaction(async (tx) => {
    const before = await lockBenefit(tx, actor, benefitId);
    if (kind && kind.type !== before.type) throw anotherType(before);
    const properties = kind?.properties && parseKind(kind).properties;
    if (!isNews({ ...fields, properties }, before)) return before;
    const after = await write(tx, before, { ...fields, ...(properties && { properties }) });
    await recordEvent(tx, actor, {
      type: 'benefit.updated',
      organizationId: after.organizationId,
      before: benefitFacts(before),
      after: benefitFacts(after),
    });
    if (isNews({ properties }, before)) await tellHolders(tx, actor, before);
    return after;
  });
}

function anotherType({ type }: Benefit): Refusal {
  return new Refusal('InvalidRequest', `The benefit is of the type ${type}, and stays of it`, {
    because: 'type',
    field: 'type',
  });
}

function isNews(given: Partial<Record<keyof Benefit, unknown>>, before: Benefit): boolean {
  return Object.entries(given).some(
    ([field, value]) =>
      value !== undefined && !isDeepStrictEqual(value, before[field as keyof Benefit]),
  );
}

async function write(
  tx: Transaction,
  { id }: Benefit,
  change: Partial<Pick<Benefit, 'description' | 'metadata' | 'properties'>>,
): Promise<Benefit> {
  const [row] = await tx
    .update(benefits)
    .set({ ...change, modifiedAt: sql`now()` })
    .where(eq(benefits.id, id))
    .returning(benefitColumns);
  return benefitOf(row as Parameters<typeof benefitOf>[0]);
}

/** A key is the holder's for good: what its benefit's next keys look like is no news to them. */
async function tellHolders(tx: Transaction, actor: Actor, before: Benefit): Promise<void> {
  if (before.type === 'license_keys') return;
  const { kind, id, channel } = signature(actor);
  const former = JSON.stringify({ benefit: { properties: before.properties } });
  const live = and(eq(benefitGrants.benefitId, before.id), isNull(benefitGrants.revokedAt));
  await tx.update(benefitGrants).set({ modifiedAt: sql`now()` }).where(live);
  await tx.execute(sql`
    select tell_of_grants(array(select id from ${benefitGrants} where ${live}),
                          'benefit_grant.updated', ${former}::jsonb, ${kind}, ${id}, ${channel})`);
}
