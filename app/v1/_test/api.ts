import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { createLimit } from '#domain/request/limit.ts';
import { operator } from '#domain/test/world.ts';
import { createToken } from '#domain/token/create.ts';
import type { Scope } from '#domain/token/scopes.ts';
import { scopes as allScopes } from '#domain/token/scopes.ts';
import type { Targets } from '#domain/webhook/target.ts';
import { createApi } from '../_api/api.ts';
import { documentOf } from '../_api/document.ts';
import type { House } from '../_api/house.ts';
import { endpoints } from '../_endpoints/index.ts';

/** What came back. */
export type Answered = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects.
  body: any;
  headers: Headers;
};

type Sent = { token?: string; body?: unknown; headers?: Record<string, string> };

const appUrl = 'https://seats.example.com';
const unlimited = { token: 0, address: 0, claim: 0 };

/** Every name is known, and public unless it says otherwise. */
const targets: Targets = {
  allowPrivate: false,
  resolve: async (name) => [name.startsWith('inner.') ? '10.0.0.8' : '8.8.8.8'],
};

/**
 * The API on a database of its own, without limits unless told. `send` takes a method and a path, as
 * `POST /v1/customers`, and holds each answer against the document that the API gives of itself.
 */
export async function openApi(perMinute: Record<keyof House['limits'], number> = unlimited) {
  const { db, sql, url } = await testDatabase();
  const keys = deriveKeys('a secret of tests, and of nothing else');
  const limits = {
    token: createLimit(db, 'token', perMinute.token),
    address: createLimit(db, 'address', perMinute.address),
    claim: createLimit(db, 'claim', perMinute.claim),
  };
  const api = createApi({ db, keys, appUrl, limits, trustedProxies: 1, targets }, endpoints);
  const checkAnswer = checker();
  return {
    db,
    sql,
    url,
    keys,
    api,
    async send(what: string, { token, body, headers }: Sent = {}): Promise<Answered> {
      const [method = 'GET', path = ''] = what.split(' ');
      const response = await api.answer(
        new Request(appUrl + path, {
          method,
          headers: {
            ...(token && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && {
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        }),
      );
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.startsWith('application/json');
      const answered = { status: response.status, body: isJson ? JSON.parse(text) : text };
      checkAnswer(method, path, answered);
      return { ...answered, headers: response.headers };
    },
    /** A token of the organization, with all scopes unless told. */
    async tokenOf(
      { id: organizationId }: { id: string },
      scopes: readonly Scope[] = allScopes,
    ): Promise<string> {
      const token = await createToken(db, operator, { organizationId, name: 'Test', scopes });
      return token.secret;
    },
  };
}

/** Holds answers against the document: what isn't described there, or otherwise, fails the test. */
function checker() {
  const document = documentOf(endpoints, appUrl);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'document');
  return (method: string, path: string, { status, body }: Pick<Answered, 'status' | 'body'>) => {
    const route = endpoints.find(
      (endpoint) =>
        endpoint.method.toUpperCase() === method && patternOf(endpoint.route).test(path),
    )?.route;
    if (!route || status === 204) return;
    const pointer = ['paths', route, method.toLowerCase(), 'responses', String(status)]
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const schema = ajv.getSchema(
      `document#/${pointer}/content/${encodeURIComponent('application~1json')}/schema`,
    );
    if (!schema) return;
    schema(body);
    expect(schema.errors ?? [], `${method} ${route} ${status}`).toEqual([]);
  };
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/?]+')}/?([?]|$)`);
}
