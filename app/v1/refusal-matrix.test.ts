import { describe, expect, test } from 'vitest';
import type { Endpoint } from './_api/endpoint.ts';
import { endpoints } from './_endpoints/index.ts';
import { openApi } from './_test/api.ts';
import { ask, type Rightful, rightful } from './_test/rightful.ts';
import { type Stage, setStage } from './_test/stage.ts';

const api = await openApi();
const stranger = await setStage(api);

const guarded = endpoints.filter(({ access }) => access.to !== 'everybody');

function requestOf({ name }: Endpoint, stage: Stage): Rightful {
  const request = rightful[name]?.(stage);
  if (!request) throw new Error(`${name} has no rightful request in _test/rightful.ts`);
  return request;
}

/** The same request about things that nobody ever made. */
function unknown(request: Rightful): Rightful {
  const swap = (text: string) =>
    text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, () =>
      crypto.randomUUID(),
    );
  return JSON.parse(swap(JSON.stringify(request)));
}

/** What two refusals have in common, if they give nothing away. */
function withoutIds(body: unknown): string {
  return JSON.stringify(body).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
}

const rightfulToken = (endpoint: Endpoint, stage: Stage) =>
  endpoint.access.to === 'portal' ? stage.ownerSession : stage.token;

describe.each(guarded.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    test('answers whom it is for', async () => {
      const stage = await setStage(api);
      const answer = await ask(
        api,
        endpoint,
        rightfulToken(endpoint, stage),
        requestOf(endpoint, stage),
      );
      expect(answer.status, JSON.stringify(answer.body)).toBe(endpoint.status ?? 200);
    });

    test('refuses who shows nothing, the wrong kind, what is over, or too little', async () => {
      const request = requestOf(endpoint, stranger);
      const { access } = endpoint;
      const wrong = access.to === 'portal' ? stranger.token : stranger.ownerSession;
      expect((await ask(api, endpoint, undefined, request)).body.error).toBe('Unauthorized');
      expect((await ask(api, endpoint, wrong, request)).body.error).toBe('Unauthorized');
      if (access.to === 'merchant') {
        const revoked = await ask(api, endpoint, stranger.revokedToken, request);
        expect(revoked).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
        if (access.scope === 'organizations:write') return;
        const scopeless = await ask(api, endpoint, stranger.scopelessToken, request);
        expect(scopeless).toMatchObject({
          status: 403,
          body: { error: 'insufficient_scope', scope: access.scope },
        });
      } else if (access.to === 'portal' && access.who !== 'any') {
        const plain = await ask(api, endpoint, stranger.plainSession, request);
        expect(plain).toMatchObject({ status: 403, body: { error: 'NotPermitted' } });
      }
    });

    test('tells a stranger no more than about something that isn’t there', async () => {
      const stage = await setStage(api);
      const request = requestOf(endpoint, stage);
      if (request.stranger === 'own') return;
      const strangers = [rightfulToken(endpoint, stranger)];
      if (endpoint.access.to === 'portal') strangers.push(stage.neighbourSession);
      for (const token of strangers) {
        const answer = await ask(api, endpoint, token, request);
        const nothing = await ask(api, endpoint, token, unknown(request));
        expect(answer.status, JSON.stringify(answer.body)).toBe(request.stranger ?? 404);
        expect(nothing.status).toBe(answer.status);
        expect(withoutIds(answer.body)).toBe(withoutIds(nothing.body));
      }
    });
  },
);
