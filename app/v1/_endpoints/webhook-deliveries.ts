import { z } from 'zod';
import { listWebhookDeliveries } from '#domain/webhook/list-deliveries.ts';
import { redeliverWebhookEvent } from '#domain/webhook/redeliver.ts';
import { listed, listOf, paging } from '#wire/lists.ts';
import { flag, id, many, moment } from '#wire/values.ts';
import {
  presentWebhookDelivery,
  WebhookDelivery,
  WebhookEventType,
} from '#wire/webhook-endpoint.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const about = 'Webhooks';

const list = endpoint({
  method: 'get',
  route: '/v1/webhooks/deliveries',
  name: 'listWebhookDeliveries',
  summary: 'List attempts at telling endpoints, newest first',
  about,
  access: merchant('webhooks:read'),
  query: z.object({
    endpoint_id: many(id),
    start_timestamp: moment.optional(),
    end_timestamp: moment.optional(),
    succeeded: flag,
    query: z.string().optional().describe('A part of an id, of the event’s id, or of the code'),
    http_code_class: z.enum(['2xx', '3xx', '4xx', '5xx']).optional(),
    event_type: many(WebhookEventType),
    ...paging,
  }),
  answer: listOf(WebhookDelivery, 'WebhookDeliveryList'),
  run: async ({ db, actor, query }) =>
    listed(
      await listWebhookDeliveries(db, actor, {
        page: query.page,
        limit: query.limit,
        endpointIds: query.endpoint_id,
        from: query.start_timestamp === undefined ? undefined : new Date(query.start_timestamp),
        until: query.end_timestamp === undefined ? undefined : new Date(query.end_timestamp),
        succeeded: query.succeeded,
        query: query.query,
        httpCodeClass: query.http_code_class && Number(query.http_code_class[0]),
        eventTypes: query.event_type,
      }),
      query,
      presentWebhookDelivery,
    ),
});

const redeliver = endpoint({
  method: 'post',
  route: '/v1/webhooks/events/{id}/redeliver',
  name: 'redeliverWebhookEvent',
  summary: 'Send an event once more, with the same id and payload',
  description:
    'Nothing is sent where the payload is archived; the event is skipped where its endpoint is off.',
  about,
  access: merchant('webhooks:write'),
  path: z.object({ id }),
  status: 202,
  answer: z.null(),
  run: async ({ db, actor, path }) => {
    await redeliverWebhookEvent(db, actor, { eventId: path.id });
    return null;
  },
});

export const webhookDeliveries = [list, redeliver];
