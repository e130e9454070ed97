import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';
import { takeBackSeats } from './take-back.ts';

/**
 * Takes back every live seat of a purchase, and returns how many (0 where none was live); the purchase
 * goes on. For the operator: the portal does it by picking all seats (`revokeMany`, with a report and
 * an undo), an ending by itself.
 * Refuses with `ResourceNotFound` where the actor does not manage the purchase.
 */
export async function revokeAllSeats(
  db: Database,
  actor: Actor,
  { source }: { source: Source },
): Promise<number> {
  const { id, table, thing } = partsOf(source);
  return db.transaction(async (tx) => {
    const [purchase] = await tx.execute(sql`
      select 1 from ${table} p
       where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
         for update of p`);
    if (!purchase) throw notFound(thing);
    return takeBackSeats(tx, actor, source, 'revoked');
  });
}
