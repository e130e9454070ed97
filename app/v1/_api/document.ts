import { z } from 'zod';
import { ErrorAnswer, OAuthErrorAnswer, ValidationErrorAnswer } from '#wire/errors.ts';
import { Components, contentOf, type Json } from './components.ts';
import type { Endpoint } from './endpoint.ts';
import { headings } from './headings.ts';
import { versions } from './version.ts';
import { describedWebhooks } from './webhooks.ts';

/** The OpenAPI 3.1 document of operations, from the very schemas that check what comes and goes. */
export function documentOf(endpoints: readonly Endpoint[], serverUrl: string): Json {
  const components = new Components();
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const { route, method } = endpoint;
    const others = paths[route] ?? {};
    if (others[method]) throw new Error(`Two operations: ${method} ${route}`);
    paths[route] = { ...others, [method]: operationOf(endpoint, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Usher',
      version: versions[0],
      description: 'Who holds a seat, and how seats are handed out, by program.',
    },
    servers: [{ url: serverUrl }],
    tags: Object.entries(headings).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: describedWebhooks(components),
    components: { schemas: components.schemas, securitySchemes },
  };
}

const securitySchemes = {
  merchant: { type: 'http', scheme: 'bearer', description: "A token of the merchant's program" },
  portal: { type: 'http', scheme: 'bearer', description: 'The token of a portal session' },
};

function operationOf(endpoint: Endpoint, components: Components): Json {
  const { name, summary, description, about, access, body, isAddition } = endpoint;
  return {
    operationId: name,
    summary,
    ...(description && { description }),
    tags: [about],
    ...(isAddition && { 'x-usher-addition': true }),
    security: access.to === 'everybody' ? [] : [{ [access.to]: [] }],
    ...(access.to === 'merchant' && { 'x-scope': access.scope }),
    parameters: [
      ...parametersOf('path', endpoint.path, components),
      ...parametersOf('query', endpoint.query, components),
      version,
      ...(endpoint.method === 'post' && access.to !== 'everybody' ? [idempotencyKey] : []),
    ],
    ...(body && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: contentOf(body, 'input', components),
      },
    }),
    responses: responsesOf(endpoint, components),
  };
}

const version = {
  name: 'Polar-Version',
  in: 'header',
  schema: { type: 'string', enum: [...versions] },
};
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Sent again with the same body within 24 hours, the request has no second effect.',
  schema: { type: 'string', maxLength: 255 },
};

function parametersOf(
  where: 'path' | 'query',
  schema: z.ZodType | undefined,
  components: Components,
): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = components.inline(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...of }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    ...(of.type === 'object' && { style: 'deepObject', explode: true }),
    schema: of,
  }));
}

function responsesOf(endpoint: Endpoint, components: Components): Json {
  const { status = 200, answer, media } = endpoint;
  const refusal = (description: string, ...schemas: z.ZodType[]) => ({
    description,
    content: contentOf(
      schemas.length > 1 ? z.union(schemas) : (schemas[0] as z.ZodType),
      'output',
      components,
    ),
  });
  return {
    [status]: {
      description: status === 204 ? 'Done' : 'The answer',
      ...(status !== 204 && {
        content: media
          ? { [media]: { schema: { type: 'string' } } }
          : contentOf(answer, 'output', components),
      }),
    },
    400: refusal('A rule says no', ErrorAnswer),
    ...(endpoint.access.to !== 'everybody' && {
      401: refusal('No token, or one that opens nothing', ErrorAnswer, OAuthErrorAnswer),
    }),
    403: refusal('Not permitted', ErrorAnswer, OAuthErrorAnswer),
    404: refusal('Not there, or not yours', ErrorAnswer),
    409: refusal('Something else is under way', ErrorAnswer),
    410: refusal('It is over', ErrorAnswer),
    413: refusal('Too long', ErrorAnswer),
    415: refusal('Not JSON', ErrorAnswer),
    422: refusal('Something in the request is not acceptable', ValidationErrorAnswer),
    429: refusal('Too many requests; Retry-After says how long to wait', ErrorAnswer),
    500: refusal('A fault of ours', ErrorAnswer),
  };
}
