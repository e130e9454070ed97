import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { shareLinks } from '#db/schema/index.ts';
import { type Actor, isPerson } from '#domain/actor.ts';
import { onBreach } from '#domain/breach.ts';
import { recordEvent } from '#domain/event/record.ts';
import type { Source, SourceParts } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { whyNotSeated } from '#domain/seat/why-not.ts';
import { lockManaged } from '#domain/seat-request/lock.ts';
import { parseDomains } from './domains.ts';
import { linkFacts, type ShareLink } from './facts.ts';

/** The days for which a link can be open. */
const longestDays = 365;

export type NewShareLink = {
  source: Source;
  /** Whose addresses may come, as `parseDomains` reads them; blank: anybody's. */
  domains?: string | undefined;
  /** 1 to 365. */
  days: number;
  /** How many may come by it; absent: as many as there are seats. */
  mostJoins?: number | null | undefined;
};

/**
 * Makes a link by which people take a seat of a purchase themselves, until it ends, is switched off
 * or has let in as many as it may. There is one at a time; another is made once it is off or over.
 *
 * Refuses a purchase that the actor doesn't manage (`ResourceNotFound`) or that hands out no seats
 * (`FeatureNotEnabled`, `SeatNotAvailable`), odd terms (`InvalidRequest`), and a second one
 * (`ResourceUnavailable`).
 */
export async function createShareLink(
  db: Database,
  actor: Actor,
  { source, days, mostJoins = null, ...given }: NewShareLink,
): Promise<ShareLink> {
  const domains = parseDomains(given.domains ?? '');
  checkWhole(days, { field: 'days', most: longestDays });
  if (mostJoins !== null) checkWhole(mostJoins, { field: 'mostJoins', most: 1_000_000 });
  const made = db.transaction(async (tx) => {
    const parts = await lockManaged(tx, actor, source);
    const refusal = await whyNotSeated(tx, actor, source, []);
    if (refusal) throw refusal;
    await makeWay(tx, parts);
    const [link] = await tx
      .insert(shareLinks)
      .values({
        ...source,
        domains,
        mostJoins,
        expiresAt: sql`now() + make_interval(days => ${days}::int)`,
        madeBy: isPerson(actor) ? actor.email : null,
      })
      .returning();
    await tell(tx, actor, parts, link as ShareLink);
    return link as ShareLink;
  });
  return onBreach(made, {
    share_links_one_open_by_subscription: openAlready,
    share_links_one_open_by_order: openAlready,
  });
}

function checkWhole(number: number, { field, most }: { field: string; most: number }): void {
  if (Number.isInteger(number) && number >= 1 && number <= most) return;
  throw new Refusal('InvalidRequest', `${field} must be a whole number from 1 to ${most}`, {
    because: 'whole',
    field,
    values: { most },
  });
}

/** One whose time is over, or that has let in all that it may, stands in nobody's way. */
async function makeWay(tx: Transaction, { id, column }: SourceParts): Promise<void> {
  await tx.execute(sql`
    update share_links set closed_at = clock_timestamp(), modified_at = now()
     where ${column} = ${id} and closed_at is null
       and (expires_at <= now() or joined >= most_joins)`);
}

function openAlready(): Refusal {
  return new Refusal('ResourceUnavailable', 'This purchase has a shared link already', {
    because: 'link_open',
  });
}

async function tell(tx: Transaction, actor: Actor, { id, table }: SourceParts, link: ShareLink) {
  const [purchase] = await tx.execute<{ organizationId: string; customerId: string }>(sql`
    select organization_id as "organizationId", customer_id as "customerId"
      from ${table} where id = ${id}`);
  const { subscriptionId, orderId } = link;
  await recordEvent(tx, actor, {
    type: 'share_link.created',
    ...purchase,
    ...(subscriptionId && { subscriptionId }),
    ...(orderId && { orderId }),
    after: linkFacts(link),
  });
}
