import { z } from 'zod';
import { createWebhookEndpoint } from '#domain/webhook/create.ts';
import { deleteWebhookEndpoint } from '#domain/webhook/delete.ts';
import { findWebhookEndpoint, listWebhookEndpoints } from '#domain/webhook/list.ts';
import { resetWebhookSecret } from '#domain/webhook/reset-secret.ts';
import { updateWebhookEndpoint } from '#domain/webhook/update.ts';
import { listed, listOf, paging } from '#wire/lists.ts';
import { id, many, optional } from '#wire/values.ts';
import {
  ApiVersion,
  presentWebhookEndpoint,
  WebhookEndpoint,
  WebhookEventType,
  WebhookFormat,
} from '#wire/webhook-endpoint.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const about = 'Webhooks';
const path = z.object({ id });
const url = z.string().describe('https, of the public internet, at most 2083 characters');

const list = endpoint({
  method: 'get',
  route: '/v1/webhooks/endpoints',
  name: 'listWebhookEndpoints',
  summary: 'List the endpoints that are told of events',
  about,
  access: merchant('webhooks:read'),
  query: z.object({ organization_id: many(id), ...paging }),
  answer: listOf(WebhookEndpoint, 'WebhookEndpointList'),
  run: async ({ db, house, actor, query }) =>
    listed(
      await listWebhookEndpoints(db, actor, {
        key: house.keys.sealing,
        page: query.page,
        limit: query.limit,
        organizationIds: query.organization_id,
      }),
      query,
      presentWebhookEndpoint,
    ),
});

const create = endpoint({
  method: 'post',
  route: '/v1/webhooks/endpoints',
  name: 'createWebhookEndpoint',
  summary: 'Have events told to a URL from now on',
  about,
  access: merchant('webhooks:write'),
  body: z
    .object({
      url,
      format: WebhookFormat,
      events: z.array(WebhookEventType),
      name: z.string().nullish(),
      organization_id: optional(id),
      api_version: ApiVersion.nullish().transform((version) => version ?? '2026-04'),
      secret: optional(z.string()).describe('One of your own; Usher makes a good one without it'),
    })
    .meta({ id: 'WebhookEndpointCreate' }),
  status: 201,
  answer: WebhookEndpoint,
  run: async ({ db, house, actor, body }) =>
    presentWebhookEndpoint(
      await createWebhookEndpoint(db, actor, {
        key: house.keys.sealing,
        targets: house.targets,
        organizationId: body.organization_id ?? actor.organizationId,
        url: body.url,
        format: body.format,
        events: body.events,
        name: body.name,
        apiVersion: body.api_version,
        secret: body.secret,
      }),
    ),
});

const get = endpoint({
  method: 'get',
  route: '/v1/webhooks/endpoints/{id}',
  name: 'getWebhookEndpoint',
  summary: 'Get an endpoint',
  about,
  access: merchant('webhooks:read'),
  path,
  answer: WebhookEndpoint,
  run: async ({ db, house, actor, path }) =>
    presentWebhookEndpoint(
      await findWebhookEndpoint(db, actor, { key: house.keys.sealing, endpointId: path.id }),
    ),
});

const update = endpoint({
  method: 'patch',
  route: '/v1/webhooks/endpoints/{id}',
  name: 'updateWebhookEndpoint',
  summary: 'Change an endpoint, or switch it off and on',
  description: 'What is left out, or null, stays. While it is off, events pass it by.',
  about,
  access: merchant('webhooks:write'),
  path,
  body: z
    .object({
      url: optional(url),
      format: optional(WebhookFormat),
      events: optional(z.array(WebhookEventType)),
      name: optional(z.string()),
      api_version: optional(ApiVersion),
      enabled: optional(z.boolean()),
    })
    .meta({ id: 'WebhookEndpointUpdate' }),
  answer: WebhookEndpoint,
  run: async ({ db, house, actor, path, body }) =>
    presentWebhookEndpoint(
      await updateWebhookEndpoint(db, actor, {
        key: house.keys.sealing,
        targets: house.targets,
        endpointId: path.id,
        url: body.url,
        format: body.format,
        events: body.events,
        name: body.name,
        apiVersion: body.api_version,
        enabled: body.enabled,
      }),
    ),
});

const resetSecret = endpoint({
  method: 'patch',
  route: '/v1/webhooks/endpoints/{id}/secret',
  name: 'resetWebhookEndpointSecret',
  summary: 'Give an endpoint a new secret',
  description: 'For 24 hours deliveries are signed with the one before, too.',
  about,
  access: merchant('webhooks:write'),
  path,
  answer: WebhookEndpoint,
  run: async ({ db, house, actor, path }) =>
    presentWebhookEndpoint(
      await resetWebhookSecret(db, actor, { key: house.keys.sealing, endpointId: path.id }),
    ),
});

const remove = endpoint({
  method: 'delete',
  route: '/v1/webhooks/endpoints/{id}',
  name: 'deleteWebhookEndpoint',
  summary: 'Tell an endpoint nothing more',
  about,
  access: merchant('webhooks:write'),
  path,
  status: 204,
  answer: z.null(),
  run: async ({ db, actor, path }) => {
    await deleteWebhookEndpoint(db, actor, { endpointId: path.id });
    return null;
  },
});

export const webhookEndpoints = [list, create, get, update, resetSecret, remove];
