import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { findOrganization } from '#domain/organization/list.ts';
import type { Fact } from './fact.ts';

export type FactsQuery = {
  organizationId: string;
  /** The last sequence that the reader knows of; 0 begins at the beginning. */
  after: number;
  limit: number;
};

export type FactsPage = { facts: Fact[]; hasMore: boolean };

/**
 * Reads an organization's facts in their sequence, which has no gap: what nobody numbered yet isn't
 * there, and whatever is there stays as it is. Refuses with `ResourceNotFound` where the actor
 * doesn't administer the organization.
 */
export async function listFacts(
  db: Executor,
  actor: Actor,
  { organizationId, after, limit }: FactsQuery,
): Promise<FactsPage> {
  const { id } = await findOrganization(db, actor, organizationId);
  // The limit is written out: a plan for any limit expects a tenth of all facts.
  const rows = await db.execute<Fact>(sql`
    select id::float8 as id, sequence::float8 as sequence, created_at as "createdAt", type,
           organization_id as "organizationId", subscription_id as "subscriptionId",
           order_id as "orderId", customer_id as "customerId", before, after
      from events
     where organization_id = ${id} and sequence > ${after}
     order by events.sequence ${sql.raw(`limit ${Math.trunc(limit) + 1}`)}`);
  return { facts: rows.slice(0, limit), hasMore: rows.length > limit };
}

/** How far an organization's facts are numbered; 0 where none is. */
export async function lastSequence(
  db: Executor,
  { organizationId }: { organizationId: string },
): Promise<number> {
  const [last] = await db.execute<{ sequence: number }>(sql`
    select sequence::float8 as sequence from events
     where organization_id = ${organizationId} and sequence is not null
     order by events.sequence desc limit 1`);
  return last?.sequence ?? 0;
}
