import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { webhookEndpoints, webhookEvents } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import type { EventType } from '#domain/event/types.ts';
import { endpointFacts, type WebhookEndpointRow } from './facts.ts';

type Columns = typeof webhookEndpoints.$inferInsert;
export type EndpointChange = { [Column in keyof Columns]?: Columns[Column] | SQL };

type Told = {
  to: EndpointChange;
  type: Extract<EventType, `webhook_endpoint.${string}`>;
  /** What else history is to tell of the change. */
  besides?: Record<string, unknown>;
};

/** As it is for an endpoint that nothing is known against. */
export const unblemished = { failingSince: null, failures: 0, restingUntil: null };

/** Writes what changes of a locked endpoint, and tells of it. */
export async function changeEndpoint(
  tx: Transaction,
  actor: Actor,
  before: WebhookEndpointRow,
  { to, type, besides }: Told,
): Promise<WebhookEndpointRow> {
  const [changed] = await tx
    .update(webhookEndpoints)
    .set({ ...to, modifiedAt: sql`now()` })
    .where(eq(webhookEndpoints.id, before.id))
    .returning();
  const after = changed as WebhookEndpointRow;
  await recordEvent(tx, actor, {
    type,
    organizationId: after.organizationId,
    before: endpointFacts(before),
    after: { ...endpointFacts(after), ...besides },
  });
  return after;
}

/** Gives up whatever still waits for a locked endpoint; each can be redelivered by hand. */
export async function skipWaiting(tx: Transaction, endpointId: string): Promise<void> {
  await tx
    .update(webhookEvents)
    .set({ dueAt: null, skipped: true, modifiedAt: sql`now()` })
    .where(and(eq(webhookEvents.endpointId, endpointId), isNotNull(webhookEvents.dueAt)));
}
