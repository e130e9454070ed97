import { createPolar } from '@polar-sh/sdk/2026-10';
import { Polar } from 'polar-sdk-0';
import { expect, test } from 'vitest';
import { endpointOf, refused, undelivered } from '#domain/test/webhooks.ts';
import { buildWorld } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';
import { serve } from '../_test/serve.ts';

const { db, sql, api, send, tokenOf } = await openApi();
const { url } = await serve(api);
const { organization } = await buildWorld(db);
const token = await tokenOf(organization);
const wanted = { url: 'https://hooks.example.com/in', format: 'raw', events: ['order.paid'] };

test('an endpoint is shown with every key of the contract, its secret in clear', async () => {
  const { body, status } = await send('POST /v1/webhooks/endpoints', { token, body: wanted });
  expect(status).toBe(201);
  expect(body).toEqual({
    ...wanted,
    id: expect.any(String),
    created_at: expect.any(String),
    modified_at: null,
    name: null,
    api_version: '2026-04',
    secret: expect.stringMatching(/^whsec_[A-Za-z0-9]{48}$/),
    organization_id: organization.id,
    enabled: true,
    uses_standard_webhook_signature: true,
    failing_since: null,
    previous_secret_expires_at: null,
  });
  const { body: again } = await send(`GET /v1/webhooks/endpoints/${body.id}`, { token });
  expect(again).toEqual(body);
  const removed = await send(`DELETE /v1/webhooks/endpoints/${body.id}`, { token });
  expect(removed).toMatchObject({ status: 204, body: '' });
  expect((await send(`GET /v1/webhooks/endpoints/${body.id}`, { token })).status).toBe(404);
});

test('what an endpoint must not be is a 422 that names the field', async () => {
  const refusal = async (change: object) => {
    const body = { ...wanted, ...change };
    const answer = await send('POST /v1/webhooks/endpoints', { token, body });
    expect(answer.status, JSON.stringify(change)).toBe(422);
    return answer.body.detail[0].loc.join('.');
  };
  expect(await refusal({ url: 'http://hooks.example.com/' })).toBe('body.url');
  expect(await refusal({ url: 'https://169.254.169.254/' })).toBe('body.url');
  expect(await refusal({ url: 'https://inner.example.com/' })).toBe('body.url');
  expect(await refusal({ url: 'https://ada:secret@hooks.example.com/' })).toBe('body.url');
  expect(await refusal({ url: `https://hooks.example.com/${'a'.repeat(2_083)}` })).toBe('body.url');
  expect(await refusal({ events: ['seat.lost'] })).toBe('body.events.0');
  expect(await refusal({ format: 'xml' })).toBe('body.format');
  expect(await refusal({ api_version: '2020-01' })).toBe('body.api_version');
  expect(await refusal({ secret: 'short' })).toBe('body.secret');
  expect(await refusal({ name: 'x'.repeat(121) })).toBe('body.name');
});

test('in a change null counts as unchanged', async () => {
  const { id } = await endpointOf(db, organization, { name: 'Hooks' });
  const path = `PATCH /v1/webhooks/endpoints/${id}`;
  const nothing = { url: null, name: null, events: null, format: null, enabled: null };
  const { body } = await send(path, { token, body: nothing });
  expect(body).toMatchObject({ name: 'Hooks', enabled: true, modified_at: null });
  expect((await send(path, { token, body: { enabled: false } })).body.enabled).toBe(false);
});

test('a reset answers the new secret, and says until when the old one signs', async () => {
  const { id, secret } = await endpointOf(db, organization);
  const { body } = await send(`PATCH /v1/webhooks/endpoints/${id}/secret`, { token });
  expect(body.secret).not.toBe(secret);
  expect(Date.parse(body.previous_secret_expires_at)).toBeGreaterThan(Date.now() + 86_000_000);
});

test('a redelivery is 202 with the JSON text null', async () => {
  const endpoint = await endpointOf(db, organization);
  const eventId = await undelivered(db, endpoint);
  await refused(db, endpoint, { eventId, httpCode: 200 });
  const path = `/v1/webhooks/events/${eventId}/redeliver`;
  const response = await api.answer(
    new Request(`https://seats.example.com${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  expect([response.status, await response.text()]).toEqual([202, 'null']);
  const [event] = await sql`select due_at from webhook_events where id = ${eventId}`;
  expect(event?.due_at).toBeInstanceOf(Date);
  const unknown = await send(`POST ${path.replace(eventId, crypto.randomUUID())}`, { token });
  expect(unknown).toMatchObject({ status: 404, body: { error: 'ResourceNotFound' } });
});

test('both SDKs keep endpoints and read the log of deliveries', async () => {
  const { organization } = await buildWorld(db);
  const accessToken = await tokenOf(organization);
  const now = createPolar({ accessToken, baseUrl: url });
  const strict = new Polar({ accessToken, serverURL: url });

  const made = await strict.webhooks.createWebhookEndpoint({ ...wanted, format: 'raw' } as never);
  const { secret } = await strict.webhooks.resetWebhookEndpointSecret({ id: made.id });
  expect(secret).not.toBe(made.secret);
  await strict.webhooks.updateWebhookEndpoint({
    id: made.id,
    webhookEndpointUpdate: { name: 'Hooks', events: ['customer_seat.claimed'] },
  });
  const found = await now.webhooks.getWebhookEndpoint(made.id);
  expect(found).toMatchObject({ name: 'Hooks', secret, uses_standard_webhook_signature: true });
  for await (const page of await strict.webhooks.listWebhookEndpoints({})) {
    expect(page.result.items.map(({ id }) => id)).toEqual([made.id]);
  }

  const endpoint = { id: made.id, organizationId: organization.id };
  const eventId = await undelivered(db, endpoint);
  await refused(db, endpoint, { eventId });
  await refused(db, endpoint, { eventId, httpCode: 200, response: 'thanks' });
  for await (const page of await strict.webhooks.listWebhookDeliveries({
    endpointId: [made.id],
    httpCodeClass: '2xx',
    eventType: 'customer_seat.claimed',
    startTimestamp: new Date(Date.now() - 60_000),
  })) {
    expect(page.result.items).toMatchObject([{ httpCode: 200, response: 'thanks' }]);
    expect(page.result.items[0]?.webhookEvent).toMatchObject({ id: eventId, skipped: false });
  }
  const codes: (number | null)[] = [];
  for await (const { http_code, webhook_event } of now.webhooks.iterListWebhookDeliveries({
    endpoint_id: [made.id],
    query: eventId,
  })) {
    codes.push(http_code);
    expect(webhook_event).toMatchObject({ succeeded: true, is_archived: false });
  }
  expect(codes).toEqual([200, 503]);
  expect(await now.webhooks.redeliverWebhookEvent(eventId)).toBeNull();
  await strict.webhooks.redeliverWebhookEvent({ id: eventId });
  await now.webhooks.deleteWebhookEndpoint(made.id);
});
