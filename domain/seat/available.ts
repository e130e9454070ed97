import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { freePlaces, partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';
import { sellsSeats } from './enabled.ts';
import { notEnabled } from './why-not.ts';

/**
 * Counts a purchase's places: `total` bought, `available` to hand out (R7–R10; never negative).
 * O(1), from the purchase's own row. Refuses with `ResourceNotFound` and `FeatureNotEnabled` (R1).
 */
export async function availableSeats(
  db: Executor,
  actor: Actor,
  { source }: { source: Source },
): Promise<{ total: number; available: number }> {
  const { id, table, thing } = partsOf(source);
  const [count] = await db.execute<{ total: number; available: number; isEnabled: boolean }>(sql`
    select p.seats as total, ${freePlaces} as available,
           ${sellsSeats} as "isEnabled"
      from ${table} p
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  if (!count) throw notFound(thing);
  if (!count.isEnabled) throw notEnabled();
  return { total: count.total, available: count.available };
}
