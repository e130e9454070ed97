import { expect } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { createLimit } from '#domain/request/limit.ts';
import { operator } from '#domain/test/world.ts';
import { createToken } from '#domain/token/create.ts';
import type { Scope } from '#domain/token/scopes.ts';
import { scopes as allScopes } from '#domain/token/scopes.ts';
import type { Targets } from '#domain/webhook/target.ts';
import { contractOf } from '#e2e/contract/contract.ts';
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
  // A busy machine is no reason to count apart.
  const limitOf = (name: keyof House['limits']) => createLimit(db, name, perMinute[name], 60_000);
  const limits = {
    token: limitOf('token'),
    address: limitOf('address'),
    claim: limitOf('claim'),
  };
  const api = createApi({ db, keys, appUrl, limits, trustedProxies: 1, targets }, endpoints);
  const problemsOf = contractOf(documentOf(endpoints, appUrl));
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
      const { status, headers: answered } = response;
      const text = await response.text();
      const type = answered.get('content-type');
      expect(problemsOf({ method, path, status, type, text }), `${what}: ${text}`).toEqual([]);
      const isJson = type?.startsWith('application/json');
      return { status, body: isJson ? JSON.parse(text) : text, headers: answered };
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
