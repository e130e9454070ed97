import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { webhookEndpoints } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { WebhookEndpointRow } from './facts.ts';

/** Narrows to the endpoints that the actor may see: of its organization, and not deleted. */
export function visibleEndpoints(actor: Actor): SQL | undefined {
  return and(
    isNull(webhookEndpoints.deletedAt),
    administers(actor, sql`${webhookEndpoints.organizationId}`),
  );
}

/** Locks an endpoint that the actor may change; refuses any other with `ResourceNotFound`. */
export async function lockWebhookEndpoint(
  tx: Transaction,
  actor: Actor,
  endpointId: string,
): Promise<WebhookEndpointRow> {
  const [endpoint] = isId(endpointId)
    ? await tx
        .select()
        .from(webhookEndpoints)
        .where(and(eq(webhookEndpoints.id, endpointId), visibleEndpoints(actor)))
        .for('no key update')
    : [];
  if (!endpoint) throw notFound('Webhook endpoint');
  return endpoint;
}
