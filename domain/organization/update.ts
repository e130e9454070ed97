import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { organizations } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { onBreach } from '#domain/breach.ts';
import { recordEvent } from '#domain/event/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { slugTaken, unknownLogo } from './create.ts';
import { type Organization, organizationFacts } from './facts.ts';
import { lockOrganization } from './lock.ts';
import { parseSettings, type Settings } from './settings.ts';
import { checkTimeZone } from './time-zone.ts';

/**
 * Changes settings of an organization; what isn't given stays. Nothing given changes nothing.
 *
 * Refuses, naming the field (`InvalidRequest`): a malformed setting, a slug that is taken, a logo
 * that isn't kept, seat pricing without the member model, seat pricing or the member model off
 * again (R2).
 */
export async function updateOrganization(
  db: Database,
  actor: Actor,
  { organizationId, ...given }: { organizationId: string } & Partial<Settings>,
): Promise<Organization> {
  const settings = parseSettings(given);
  const update = db.transaction(async (tx) => {
    const before = await lockOrganization(tx, actor, organizationId);
    if (Object.keys(settings).length === 0) return before;
    checkSwitches(before, settings);
    await checkTimeZone(tx, settings.timeZone);
    return write(tx, actor, before, settings);
  });
  return onBreach(update, {
    organizations_slug: () => slugTaken(settings.slug ?? ''),
    organizations_logo_kept: unknownLogo,
  });
}

function checkSwitches(before: Organization, settings: Partial<Settings>): void {
  const { seatBasedPricingEnabled: seats, memberModelEnabled: members } = settings;
  if (before.seatBasedPricingEnabled && seats === false) {
    throw refusal('seatBasedPricingEnabled', 'Seat-based pricing cannot be switched off again');
  }
  if (before.memberModelEnabled && members === false) {
    throw refusal('memberModelEnabled', 'The member model cannot be switched off again');
  }
  if (!before.seatBasedPricingEnabled && seats && !(members ?? before.memberModelEnabled)) {
    throw refusal('seatBasedPricingEnabled', 'Seat-based pricing needs the member model');
  }
}

function refusal(field: keyof Settings, message: string): Refusal {
  return new Refusal('InvalidRequest', message, { because: 'switch', field });
}

async function write(
  tx: Transaction,
  actor: Actor,
  before: Organization,
  settings: Partial<Settings>,
): Promise<Organization> {
  const [changed] = await tx
    .update(organizations)
    .set({ ...settings, modifiedAt: sql`now()` })
    .where(eq(organizations.id, before.id))
    .returning();
  const after = changed as Organization;
  await recordEvent(tx, actor, {
    type: 'organization.updated',
    organizationId: after.id,
    before: organizationFacts(before),
    after: organizationFacts(after),
  });
  return after;
}
