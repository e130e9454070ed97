import { describe, expect, test } from 'vitest';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, api, send, tokenOf } = await openApi();
const { organization, subscription } = await buildWorld(db);
const token = await tokenOf(organization);
const subscription_id = subscription.id;
const list = `/v1/customer-seats?subscription_id=${subscription_id}`;

const post = (body: unknown, headers: Record<string, string> = {}) =>
  send('POST /v1/customer-seats', { token, body, headers });

describe('a body that can’t be one', () => {
  test.each([
    ['no JSON', '{"subscription_id": ', 422],
    ['a number', '7', 422],
    ['a list', '[]', 422],
    ['null', 'null', 422],
    ['NUL in a text', '{"email": "bob\\u0000@example.com"}', 422],
    ['half of a surrogate pair', '{"email": "\\ud800@example.com"}', 422],
    ['NUL in a name', '{"metadata": {"a\\u0000": 1}}', 422],
    ['10,000 levels', `{"metadata": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 422],
    ['more than 1 MB', JSON.stringify({ email: 'x'.repeat(1_000_001) }), 413],
  ])('%s is refused with a reason', async (_, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error: expect.any(String), detail: expect.anything() });
  });

  test('what isn’t UTF-8 is refused', async () => {
    const answer = await api.answer(
      new Request('http://localhost/v1/customer-seats', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      }),
    );
    expect(answer.status).toBe(422);
  });

  test('what doesn’t say that it is JSON is refused', async () => {
    const form = await post('email=bob', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).toBe(415);
    const json = await post(JSON.stringify({ subscription_id, email: freshAddress() }), {
      'content-type': 'application/vnd.usher+json; charset=utf-8',
    });
    expect(json.status).toBe(200);
  });
});

test('NUL in a path or a query is refused, not passed on', async () => {
  const query = await send('GET /v1/customer-seats?subscription_id=%00', { token });
  expect(query.status).toBe(422);
  const path = await send('GET /v1/customer-seats/claim/a%00b');
  expect(path.status).toBe(422);
  const broken = await send('GET /v1/customer-seats/claim/%zz');
  expect(broken.status).toBeGreaterThanOrEqual(400);
  expect(broken.status).toBeLessThan(500);
});

test('each spelling of slashes is the same path', async () => {
  for (const path of ['/v1/customer-seats', '/v1/customer-seats/', '//v1//customer-seats/']) {
    const answer = await send(`GET ${path}?subscription_id=${subscription_id}`, { token });
    expect(answer.status, path).toBe(200);
  }
});

test('three versions are served, and named; any other is not there', async () => {
  for (const version of ['2026-04', '2026-10', '2027-01']) {
    const answer = await send(`GET ${list}`, { token, headers: { 'polar-version': version } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('polar-version')).toBe(version);
  }
  expect((await send(`GET ${list}`, { token })).headers.get('polar-version')).toBe('2026-04');
  const unknown = await send(`GET ${list}`, { token, headers: { 'polar-version': '1999-01' } });
  expect(unknown).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
});

test('only a bearer lets in: no cookie, no query, no other scheme', async () => {
  const cookie = `authjs.session-token=${token}; token=${token}`;
  const ways: { headers: Record<string, string> }[] = [
    { headers: { cookie } },
    { headers: { authorization: `Basic ${btoa(`x:${token}`)}` } },
    { headers: { authorization: token } },
  ];
  for (const way of ways) expect((await send(`GET ${list}`, way)).status).toBe(401);
  const query = await send(`GET ${list}&access_token=${token}&token=${token}`);
  expect(query).toMatchObject({ status: 401, body: { error: 'Unauthorized' } });
  expect(query.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

test('a path that isn’t there, a method that isn’t, and HEAD', async () => {
  expect(await send('GET /v1/nothing', { token })).toMatchObject({ status: 404 });
  const put = await send('PATCH /v1/customer-seats', { token, body: {} });
  expect(put.status).toBe(405);
  expect(put.headers.get('allow')).toBe('GET, POST');
  const head = await api.answer(
    new Request(`http://localhost${list}`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
});

test('nobody may keep an answer', async () => {
  const answers = [await send(`GET ${list}`, { token }), await send(`GET ${list}`)];
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('private, no-store');
  }
});
