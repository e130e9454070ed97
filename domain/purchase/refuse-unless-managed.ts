import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import type { SourceParts } from './source.ts';

/**
 * Refuses with `ResourceNotFound` a purchase that the actor doesn't manage: an empty page of somebody
 * else's must not look like an empty purchase. Asked only where a page is empty.
 */
export async function refuseUnlessManaged(
  tx: Executor,
  actor: Actor,
  { id, table, thing }: SourceParts,
): Promise<void> {
  const [managed] = await tx.execute(sql`
    select 1 from ${table} p
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  if (!managed) throw notFound(thing);
}
