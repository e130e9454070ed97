import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { partsOf, type Source, type SourceParts } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';

/**
 * Locks a purchase that the actor manages, in a statement of its own: requests that wait for a place
 * are counted on it, so it comes before them. Refuses any other with `ResourceNotFound`.
 */
export async function lockManaged(
  tx: Transaction,
  actor: Actor,
  source: Source,
): Promise<SourceParts> {
  const parts = partsOf(source);
  const [purchase] = await tx.execute(sql`
    select 1 from ${parts.table} p
     where p.id = ${parts.id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
       for update of p`);
  if (!purchase) throw notFound(parts.thing);
  return parts;
}
