import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';

/**
 * Counts a purchase's places: `total` bought, `available` to hand out (R7–R10; never negative).
 * O(1), from the purchase's own row. Refuses with `ResourceNotFound`.
 */
export async function availableSeats(
  db: Executor,
  actor: Actor,
  { source }: { source: Source },
): Promise<{ total: number; available: number }> {
  const { id, table, thing } = partsOf(source);
  const [count] = await db.execute<{ total: number; available: number }>(sql`
    select p.seats as total, greatest(p.seats - p.assigned, 0) as available
      from ${table} p
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  if (!count) throw notFound(thing);
  return { ...count };
}
