import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import type { Source } from '#domain/purchase/source.ts';
import { lockManaged } from './lock.ts';

/**
 * Lets members ask for a seat of a purchase, or no longer; what was asked by then still waits for an
 * answer. The same again changes nothing and tells nothing. Refuses a purchase that the actor doesn't
 * manage (`ResourceNotFound`).
 */
export async function allowRequests(
  db: Database,
  actor: Actor,
  { source, allowed }: { source: Source; allowed: boolean },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { id, table } = await lockManaged(tx, actor, source);
    const [changed] = await tx.execute<{ organizationId: string; customerId: string }>(sql`
      update ${table} set accepts_requests = ${allowed}
       where id = ${id} and accepts_requests <> ${allowed}
      returning organization_id as "organizationId", customer_id as "customerId"`);
    if (!changed) return allowed;
    await recordEvent(tx, actor, {
      type: 'purchase.updated',
      ...changed,
      ...source,
      before: { accepts_requests: !allowed },
      after: { accepts_requests: allowed },
    });
    return allowed;
  });
}
