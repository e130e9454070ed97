import { envelopeOf, type ToldType, webhooks } from '#wire/webhook.ts';
import { type Components, contentOf, type Json } from './components.ts';

/** What endpoints are told, by the very schemas that tests hold each message against. */
export function describedWebhooks(components: Components): Json {
  const types = Object.keys(webhooks) as ToldType[];
  return Object.fromEntries(types.map((type) => [type, { post: described(type, components) }]));
}

function described(type: ToldType, components: Components): Json {
  return {
    operationId: `on_${type.replace('.', '_')}`,
    summary: webhooks[type].summary,
    tags: ['Webhooks'],
    security: [],
    parameters: headers.map((header) => ({ ...header, in: 'header', required: true })),
    requestBody: { required: true, content: contentOf(envelopeOf(type), 'output', components) },
    responses: {
      '2XX': { description: 'Taken: it is not sent again' },
      410: { description: 'Gone: the endpoint is disabled' },
      default: { description: 'Not taken: it is sent again, not sooner than Retry-After says' },
    },
  };
}

const headers = [
  {
    name: 'webhook-id',
    description: 'The same at each attempt: know by it what you had',
    schema: { type: 'string', format: 'uuid' },
  },
  {
    name: 'webhook-timestamp',
    description: 'When this attempt was made, in seconds since 1970',
    schema: { type: 'integer' },
  },
  {
    name: 'webhook-signature',
    description:
      'Signatures of id, timestamp and body, each v1 and in base64; one that fits is enough',
    schema: { type: 'string' },
  },
];
