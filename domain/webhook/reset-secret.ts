import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { changeEndpoint } from './change.ts';
import { endpointOf, type WebhookEndpoint } from './facts.ts';
import { lockWebhookEndpoint } from './lock.ts';
import { newWebhookSecret, sealSecret } from './secret.ts';

/** How long the secret before a reset signs beside the new one. */
const overlapHours = 24;

/**
 * Gives an endpoint a new secret. For 24 hours deliveries carry the signatures of the one before
 * too, so that receivers can be changed one after the other; after a second reset in that time, of
 * the last two. Refuses an endpoint that isn't the actor's (`ResourceNotFound`).
 */
export async function resetWebhookSecret(
  db: Database,
  actor: Actor,
  { key, endpointId }: { key: KeyObject; endpointId: string },
): Promise<WebhookEndpoint> {
  return db.transaction(async (tx) => {
    const before = await lockWebhookEndpoint(tx, actor, endpointId);
    const after = await changeEndpoint(tx, actor, before, {
      to: {
        sealedSecret: sealSecret(key, newWebhookSecret()),
        sealedPreviousSecret: before.sealedSecret,
        previousSecretExpiresAt: sql`now() + make_interval(hours => ${overlapHours})`,
      },
      type: 'webhook_endpoint.secret_reset',
    });
    return endpointOf(key, after);
  });
}
