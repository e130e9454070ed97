import type { Database, Transaction } from '#db/database.ts';
import { organizations } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { onBreach } from '#domain/breach.ts';
import { recordEvent } from '#domain/event/record.ts';
import { requireOperator } from '#domain/operator.ts';
import { Refusal } from '#domain/refusal.ts';
import { type Organization, organizationFacts } from './facts.ts';
import { parseSettings, type Settings } from './settings.ts';
import { checkTimeZone } from './time-zone.ts';

export type NewOrganization = Pick<Settings, 'name' | 'slug'> & Partial<Settings>;

/**
 * Sets up a merchant. Only the operator can; both switches may stand either way at the beginning.
 * Refuses a malformed setting, a slug that is taken and a logo that isn't kept (`InvalidRequest`,
 * naming the field).
 */
export async function createOrganization(
  db: Database,
  actor: Actor,
  input: NewOrganization,
): Promise<Organization> {
  requireOperator(actor);
  const settings = parseSettings(input);
  return onBreach(
    db.transaction((tx) => insertOrganization(tx, actor, settings)),
    {
      organizations_slug: () => slugTaken(settings.slug),
      organizations_logo_kept: unknownLogo,
    },
  );
}

async function insertOrganization(tx: Transaction, actor: Actor, settings: NewOrganization) {
  await checkTimeZone(tx, settings.timeZone);
  const [created] = await tx.insert(organizations).values(settings).returning();
  const organization = created as Organization;
  await recordEvent(tx, actor, {
    type: 'organization.created',
    organizationId: organization.id,
    after: organizationFacts(organization),
  });
  return organization;
}

/** The refusal for a slug that another organization has. */
export function slugTaken(slug: string): Refusal {
  return new Refusal('InvalidRequest', `The slug ${JSON.stringify(slug)} is taken`, {
    because: 'taken',
    field: 'slug',
    values: { slug },
  });
}

/** The refusal for a logo that nobody gave us. */
export function unknownLogo(): Refusal {
  return new Refusal('InvalidRequest', 'logo must name a logo that is kept', {
    because: 'unknown',
    field: 'logo',
  });
}
