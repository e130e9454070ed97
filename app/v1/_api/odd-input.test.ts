import { describe, expect, test } from 'vitest';
import { addMember } from '#domain/member/add.ts';
import { benefit } from '#domain/test/giving.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, api, send, tokenOf } = await openApi();
const { organization, subscription, product, customerId } = await buildWorld(db);
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

test('what is about charging alone isn’t there, in the words of everything that isn’t', async () => {
  const id = crypto.randomUUID();
  for (const what of [
    `GET /v1/orders/${id}/invoice`,
    `POST /v1/orders/${id}/invoice`,
    `GET /v1/orders/${id}/receipt`,
    `POST /v1/orders/${id}/finalize`,
    'POST /v1/checkouts/',
    'GET /v1/discounts/',
    'GET /v1/refunds/',
    'GET /v1/customer-portal/wallets',
    'GET /v1/customer-portal/customers/me/payment-methods',
  ]) {
    const answer = await send(what, { token });
    expect(answer, what).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
  }
  for (const what of [`DELETE /v1/products/${id}`, 'POST /v1/organizations/']) {
    expect(await send(what, { token }), what).toMatchObject({ status: 405 });
  }
});

test('a key that nobody knows means nothing, but where a change is one of several shapes', async () => {
  const body = { subscription_id, email: freshAddress(), colour: 'blue', __proto__: { role: 'x' } };
  const seat = await post(JSON.stringify(body).replace('"colour"', '"constructor":1,"colour"'));
  expect(seat.status).toBe(200);
  expect(seat.body).not.toHaveProperty('colour');
  const odd = '{"email": "eve@example.com", "__proto__": {"isAdmin": true}}';
  expect((await post(odd)).status).toBe(422);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  const path = `PATCH /v1/subscriptions/${subscription_id}`;
  expect((await send(path, { token, body: { seats: 3, colour: 'blue' } })).status).toBe(422);
});

test.each([
  ['what isn’t UTF-8, which is read as nothing known', '%ED%A0%80', 200],
  ['a long text', 'x'.repeat(9_000), 422],
  ['a list where one is meant', 'a&query=b', 422],
  ['a list of 1,000', `x${'&status=pending'.repeat(1_000)}`, 200],
])('%s in a query is answered', async (_, value, status) => {
  const answer = await send(`${`GET ${list}`}&query=${value}`, { token });
  expect(answer.status).toBe(status);
});

test('a body where none is meant is no harm, and one that is left out is', async () => {
  const { body: seat } = await post({ subscription_id, email: freshAddress() });
  const path = `/v1/customer-seats/${seat.id}`;
  const resent = await send(`POST ${path}/resend`, { token, body: { anything: [1, null] } });
  expect(resent.status).toBe(200);
  expect((await send(`PATCH ${path}`, { token })).status).toBe(422);
  expect((await send('POST /v1/customer-seats', { token })).status).toBe(422);
  expect((await send('POST /v1/customer-seats', { token, body: ' ' })).status).toBe(422);
});

test('an id in capital letters is the same id, wherever it stands', async () => {
  const own = await buildWorld(db);
  const given = await benefit(db, own.organization);
  const of = { customerId: own.customerId, email: freshAddress() };
  const { id: memberId } = await addMember(db, operator, of);
  const recipients = [{ member_id: memberId.toUpperCase() }];
  const asked = [
    [`GET /v1/customers/${own.customerId.toUpperCase()}`],
    [`POST /v1/products/${own.product.id}/benefits`, { benefits: [given.id.toUpperCase()] }],
    ['POST /v1/customer-seats/bulk', { subscription_id: own.subscription.id, recipients }],
  ] as const;
  const ownToken = await tokenOf(own.organization);
  for (const [what, body] of asked) {
    const answer = await send(what, { token: ownToken, ...(body && { body }) });
    expect(answer.status, `${what}: ${JSON.stringify(answer.body)}`).toBe(200);
  }
});

// By UTC some are in a year before the first, or of five digits, and the last after a month.
test.each([
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '9999-12-31T23:59:59Z',
])('the moment %s, which can’t be told again, is refused', async (moment) => {
  const at = encodeURIComponent(moment);
  for (const path of [
    `subscriptions?started_after=${at}`,
    `orders?created_before=${at}`,
    `orders/export?created_after=${at}`,
    `webhooks/deliveries?end_timestamp=${at}`,
  ]) {
    expect((await send(`GET /v1/${path}`, { token })).status, path).toBe(422);
  }
  const change = { current_billing_period_end: moment };
  const path = `PATCH /v1/subscriptions/${subscription_id}`;
  expect((await send(path, { token, body: change })).status).toBe(422);
  const sale = { product_id: product.id, customer_id: customerId };
  const begins = { ...sale, current_period_start: moment };
  expect((await send('POST /v1/subscriptions', { token, body: begins })).status).toBe(422);
  expect((await send('POST /v1/subscriptions', { token, body: sale })).status).toBe(201);
});

test('bulk takes 5 MB, and no more', async () => {
  const recipients = (bytes: number) =>
    JSON.stringify({ subscription_id, recipients: [{ email: 'x'.repeat(bytes) }] });
  const bulk = (bytes: number) =>
    send('POST /v1/customer-seats/bulk', { token, body: recipients(bytes) });
  expect((await bulk(4_900_000)).status).not.toBe(413);
  expect(await bulk(5_000_001)).toMatchObject({ status: 413, body: { error: 'PayloadTooLarge' } });
});
