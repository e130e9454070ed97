import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { changeEndpoint, skipWaiting } from './change.ts';
import { lockWebhookEndpoint } from './lock.ts';

/**
 * Deletes an endpoint: it is told of nothing more, and its deliveries stay in the log. Refuses one
 * that isn't the actor's, or is deleted already (`ResourceNotFound`).
 */
export async function deleteWebhookEndpoint(
  db: Database,
  actor: Actor,
  { endpointId }: { endpointId: string },
): Promise<{ id: string }> {
  return db.transaction(async (tx) => {
    const before = await lockWebhookEndpoint(tx, actor, endpointId);
    await skipWaiting(tx, endpointId);
    return changeEndpoint(tx, actor, before, {
      to: { deletedAt: sql`now()`, enabled: false },
      type: 'webhook_endpoint.deleted',
    });
  });
}
