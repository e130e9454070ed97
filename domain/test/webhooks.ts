import type { Database } from '#db/database.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { createWebhookEndpoint, type NewWebhookEndpoint } from '#domain/webhook/create.ts';
import type { WebhookEndpoint } from '#domain/webhook/facts.ts';
import { type Attempt, noteAttempt } from '#domain/webhook/note-attempt.ts';
import type { Targets } from '#domain/webhook/target.ts';
import { operator } from './world.ts';

export const sealing = deriveKeys('only-for-tests-only-for-tests-only').sealing;

/** Every name is known, and of the public internet. */
export const targets: Targets = { allowPrivate: false, resolve: async () => ['8.8.8.8'] };

/** An endpoint as a merchant's program asks for one. */
export const anEndpoint = {
  key: sealing,
  targets,
  url: 'https://hooks.example.com/',
  format: 'raw',
  events: ['customer_seat.claimed'],
  apiVersion: '2026-10',
} as const satisfies Partial<NewWebhookEndpoint>;

/** An endpoint of an organization. */
export function endpointOf(
  db: Database,
  organization: { id: string },
  given: Partial<NewWebhookEndpoint> = {},
): Promise<WebhookEndpoint> {
  return createWebhookEndpoint(db, operator, {
    ...anEndpoint,
    organizationId: organization.id,
    ...given,
  });
}

let facts = 0;

/** The id of a webhook event that waits for its first attempt, without a worker that would make it. */
export async function undelivered(db: Database, { id }: { id: string }): Promise<string> {
  facts += 1;
  const [event] = await db.$client<{ id: string }[]>`
    insert into webhook_events (endpoint_id, event_id, type, payload)
    values (${id}, ${facts}, 'customer_seat.claimed', '{"type":"customer_seat.claimed"}')
    returning id`;
  return event?.id as string;
}

/** Has an event's next attempt come to something: a 503, unless told otherwise. */
export async function refused(
  db: Database,
  endpoint: { id: string; organizationId: string },
  { eventId, ...given }: { eventId: string } & Partial<Attempt>,
): Promise<void> {
  const [claimed] = await db.$client`
    update webhook_events set attempts = attempts + 1, due_at = now() + interval '20 seconds'
     where id = ${eventId} returning attempts`;
  await noteAttempt(db, {
    eventId,
    endpointId: endpoint.id,
    organizationId: endpoint.organizationId,
    number: claimed?.attempts,
    httpCode: 503,
    response: 'Busy',
    ...given,
  });
}
