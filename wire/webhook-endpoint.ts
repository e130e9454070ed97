import { z } from 'zod';
import type { WebhookEndpoint as EndpointRow } from '#domain/webhook/facts.ts';
import type { WebhookDelivery as DeliveryRow } from '#domain/webhook/list-deliveries.ts';
import { webhookTypes } from '#domain/webhook/types.ts';
import { id, moment, said, saidOrNull } from './values.ts';

export const WebhookFormat = z.enum(['raw', 'discord', 'slack']).meta({ id: 'WebhookFormat' });
export const WebhookEventType = z.enum(webhookTypes).meta({ id: 'WebhookEventType' });
export const ApiVersion = z.enum(['2026-04', '2026-10', '2027-01']).meta({ id: 'ApiVersion' });

/** Where a merchant's program is told of facts. */
export const WebhookEndpoint = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id,
    url: z.string(),
    name: z.string().nullable(),
    api_version: ApiVersion,
    format: WebhookFormat,
    secret: z.string(),
    organization_id: id,
    events: z.array(WebhookEventType),
    enabled: z.boolean(),
    uses_standard_webhook_signature: z
      .boolean()
      .describe('Deliveries carry that signature, and the one that older SDKs know'),
    failing_since: moment.nullable().describe('Since when nothing has arrived; an addition'),
    previous_secret_expires_at: moment
      .nullable()
      .describe('Until when the secret before the last reset signs too; an addition'),
  })
  .meta({ id: 'WebhookEndpoint' });

/** An endpoint of a merchant, without its secret. */
export function presentWebhookEndpoint(endpoint: EndpointRow): z.input<typeof WebhookEndpoint> {
  return {
    created_at: said(endpoint.createdAt),
    modified_at: saidOrNull(endpoint.modifiedAt),
    id: endpoint.id,
    url: endpoint.url,
    name: endpoint.name,
    api_version: endpoint.apiVersion as z.input<typeof ApiVersion>,
    format: endpoint.format,
    secret: endpoint.secret,
    organization_id: endpoint.organizationId,
    events: endpoint.events as z.input<typeof WebhookEventType>[],
    enabled: endpoint.enabled,
    uses_standard_webhook_signature: true,
    failing_since: saidOrNull(endpoint.failingSince),
    previous_secret_expires_at: saidOrNull(endpoint.previousSecretExpiresAt),
  };
}

/** A fact on its way to an endpoint. */
const WebhookEvent = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id: id.describe('The `webhook-id` of each delivery'),
    last_http_code: z.int().nullable(),
    succeeded: z.boolean().nullable().describe('How the last attempt went; null before the first'),
    skipped: z.boolean().describe('Not sent, since its endpoint was disabled'),
    api_version: ApiVersion,
    payload: z.string().nullable().describe('What is sent; null once archived'),
    type: WebhookEventType,
    is_archived: z.boolean(),
  })
  .meta({ id: 'WebhookEvent' });

/** One attempt at telling an endpoint. */
export const WebhookDelivery = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id,
    succeeded: z.boolean(),
    http_code: z.int().nullable(),
    response: z.string().nullable().describe('The beginning of the answer, or why there was none'),
    webhook_event: WebhookEvent,
  })
  .meta({ id: 'WebhookDelivery' });

/** One attempt to tell an endpoint something. */
export function presentWebhookDelivery(delivery: DeliveryRow): z.input<typeof WebhookDelivery> {
  const { event } = delivery;
  return {
    created_at: said(delivery.createdAt),
    modified_at: saidOrNull(delivery.modifiedAt),
    id: delivery.id,
    succeeded: delivery.succeeded,
    http_code: delivery.httpCode,
    response: delivery.response,
    webhook_event: {
      created_at: said(event.createdAt),
      modified_at: saidOrNull(event.modifiedAt),
      id: event.id,
      last_http_code: event.lastHttpCode,
      succeeded: event.succeeded,
      skipped: event.skipped,
      api_version: delivery.apiVersion as z.input<typeof ApiVersion>,
      payload: event.payload,
      type: event.type as z.input<typeof WebhookEventType>,
      is_archived: event.payload === null,
    },
  };
}
