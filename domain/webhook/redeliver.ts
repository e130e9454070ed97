import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { webhookEndpoints, webhookEvents } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';

/**
 * Has a webhook event sent once more, whatever became of it before: with the same id and payload,
 * and as many attempts as a new one. One whose payload is archived stays as it is; one whose
 * endpoint is disabled or deleted is skipped. Refuses an event that isn't the actor's
 * (`ResourceNotFound`).
 */
export async function redeliverWebhookEvent(
  db: Database,
  actor: Actor,
  { eventId }: { eventId: string },
): Promise<{ id: string }> {
  return db.transaction(async (tx) => {
    const theirs = and(
      eq(webhookEvents.id, eventId),
      administers(actor, sql`${webhookEndpoints.organizationId}`),
    );
    // The endpoint is shared, so that nothing is put into the queue of one that is being disabled.
    const [event] = isId(eventId)
      ? await tx
          .select({ enabled: webhookEndpoints.enabled })
          .from(webhookEvents)
          .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookEvents.endpointId))
          .where(theirs)
          .for('share', { of: webhookEndpoints })
      : [];
    if (!event) throw notFound('Webhook event');
    await tx
      .update(webhookEvents)
      .set({
        attempts: 0,
        dueAt: event.enabled ? sql`now()` : null,
        skipped: !event.enabled,
        modifiedAt: sql`now()`,
      })
      .where(and(eq(webhookEvents.id, eventId), isNotNull(webhookEvents.payload)));
    return { id: eventId };
  });
}
