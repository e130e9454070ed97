import { type Env, Hono } from 'hono';
import type { z } from 'zod';
import { answerOnce } from '#domain/request/answer-once.ts';
import type { AnyCaller } from './access.ts';
import { admit } from './admit.ts';
import { answerTo, HttpRefusal, json, malformed } from './answers.ts';
import { checkJson, type Given, readBody } from './body.ts';
import type { Endpoint } from './endpoint.ts';
import type { House } from './house.ts';
import { versionOf } from './version.ts';

export type Api = {
  /** Answers a request below `/v1`; it never throws. */
  answer(request: Request): Promise<Response>;
};

/** Serves operations: finds the one that a request means, and takes it through every check. */
export function createApi(house: House, endpoints: readonly Endpoint[]): Api {
  const router = new Hono<Env>({ getPath });
  for (const endpoint of endpoints) {
    const route = endpoint.route.replaceAll(/\{(\w+)\}/g, ':$1');
    router.on(endpoint.method.toUpperCase(), route, ({ req }) =>
      run(house, endpoint, req.raw, req.param()),
    );
  }
  router.notFound(({ req }) => notFound(router, getPath(req.raw)));
  router.onError((error) => answerTo(error));
  return {
    async answer(request) {
      try {
        const version = versionOf(request);
        const response = await router.fetch(request);
        response.headers.set('polar-version', version);
        return response;
      } catch (error) {
        return answerTo(error);
      }
    },
  };
}

/** One path for every spelling: doubled slashes and one at the end mean nothing. */
function getPath(request: Request): string {
  return new URL(request.url).pathname.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

function notFound(router: Hono<Env>, path: string): Response {
  const allowed = ['GET', 'POST', 'PATCH', 'DELETE'].filter(
    (method) => router.router.match(method, path)[0].length > 0,
  );
  if (allowed.length === 0) return json({ error: 'NotFound', detail: 'Not Found' }, 404);
  const refusal = { error: 'MethodNotAllowed', detail: 'Method Not Allowed' };
  return json(refusal, 405, { allow: allowed.join(', ') });
}

async function run(
  house: House,
  endpoint: Endpoint,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const caller = await admit(house, endpoint, request);
  const given = await readBody(request, endpoint.largest ?? 1_000_000);
  const call = {
    ...caller,
    house,
    path: read('path', endpoint.path, params),
    query: read('query', endpoint.query, queryOf(request)),
    body: read('body', endpoint.body, given.value ?? {}),
    signal: request.signal,
  };
  const key = request.headers.get('idempotency-key');
  const owner = ownerOf(caller);
  if (key === null || owner === null || endpoint.method !== 'post') {
    return respond(endpoint, await endpoint.run({ ...call, db: house.db }));
  }
  return runOnce(house, endpoint, request, { key, owner, given, call });
}

function read(part: 'path' | 'query' | 'body', schema: z.ZodType | undefined, value: unknown) {
  checkJson(value, part);
  const result = schema?.safeParse(value, { reportInput: true });
  if (result?.success === false) throw malformed(part, result.error);
  return result?.data;
}

/** A parameter that is repeated is a list, and `metadata[plan]=pro` is a part of `metadata`. */
function queryOf(request: Request): Record<string, unknown> {
  const { searchParams } = new URL(request.url);
  const plain: [string, unknown][] = [];
  const nested = new Map<string, [string, unknown][]>();
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    const value = values.length === 1 ? values[0] : values;
    const [, outer, inner] = /^(\w+)\[([^[\]]+)\]$/.exec(name) ?? [];
    if (outer === undefined || inner === undefined) plain.push([name, value]);
    else nested.set(outer, [...(nested.get(outer) ?? []), [inner, value]]);
  }
  const parts = [...nested].map(([name, inner]) => [name, Object.fromEntries(inner)] as const);
  return Object.fromEntries([...plain, ...parts]);
}

function respond({ status = 200 }: Endpoint, answer: unknown): Response {
  if (answer instanceof Response) return answer;
  if (status === 204) return new Response(null, { status });
  return json(answer, status);
}

type Keyed = { key: string; owner: string; given: Given; call: object };

/** With an `Idempotency-Key`: the effect and the answer to it are kept together, or neither. */
async function runOnce(
  { db, keys }: House,
  endpoint: Endpoint,
  request: Request,
  { key, owner, given, call }: Keyed,
): Promise<Response> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new HttpRefusal(400, {
      error: 'BadRequest',
      detail: 'An Idempotency-Key has 1 to 255 printable characters without blanks',
    });
  }
  const keyed = {
    owner,
    route: `POST ${getPath(request)}`,
    key,
    body: given.text,
  };
  const { status, text, isReplay } = await answerOnce(db, keys.sealing, keyed, async (tx) => {
    const answer = respond(endpoint, await endpoint.run({ ...call, db: tx }));
    return { status: answer.status, text: await answer.text() };
  });
  const answer = json(text === '' ? null : JSON.parse(text), status);
  if (isReplay) answer.headers.set('idempotency-replayed', 'true');
  return answer;
}

/** Whose keys these are; who shows no token can't be told from another, and has none. */
function ownerOf({ actor }: AnyCaller): string | null {
  if (actor === null) return null;
  return actor.kind === 'organization' ? actor.organizationId : actor.memberId;
}
