import { expect, test } from 'vitest';
import { endpointOf, sealing as key } from '#domain/test/webhooks.ts';
import type { WebhookEndpoint } from '#domain/webhook/facts.ts';
import { redeliverWebhookEvent } from '#domain/webhook/redeliver.ts';
import { resetWebhookSecret } from '#domain/webhook/reset-secret.ts';
import { updateWebhookEndpoint } from '#domain/webhook/update.ts';
import { openDeliveries } from '#outbox/test/deliveries.ts';
import { acceptedBy, libraries } from '#outbox/test/libraries.ts';
import { openReceiver, type Received } from '#outbox/test/receiver.ts';
import { targets } from '#outbox/test/settings.ts';

const { office, db, sql, tellStory, listen, assign, hurry, logOf, logged } = await openDeliveries();

test('what has come is what was written, byte by byte, and is logged with its answer', async () => {
  const world = await tellStory();
  const receiver = await openReceiver();
  const endpoint = await listen(world, receiver.url);
  await assign(world);
  const { id, body, headers } = await receiver.hears(1);
  await logged(endpoint, 1);
  expect([...(await logOf(endpoint))]).toEqual([
    { succeeded: true, http_code: 200, response: 'thanks' },
  ]);
  const [event] = await sql`select id, payload, succeeded from webhook_events where id = ${id}`;
  expect(event).toEqual({ id, payload: body, succeeded: true });
  expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1_000)).toBeLessThan(60);
});

test('what was not taken comes again, under the same id and with a fresh signature', async () => {
  const world = await tellStory();
  const receiver = await openReceiver((_, response, attempt) =>
    response.writeHead(attempt < 3 ? 500 : 200).end(`attempt ${attempt}`),
  );
  const endpoint = await listen(world, receiver.url);
  await assign(world);
  await logged(endpoint, 1);
  // The timestamp counts seconds.
  await new Promise((passed) => setTimeout(passed, 1_100));
  await hurry(endpoint);
  await logged(endpoint, 2);
  await hurry(endpoint);
  await logged(endpoint, 3);
  const [first, second] = receiver.received as [Received, Received];
  expect(receiver.ids().size).toBe(1);
  expect(second.body).toBe(first.body);
  expect(second.headers['webhook-timestamp']).not.toBe(first.headers['webhook-timestamp']);
  expect(second.headers['webhook-signature']).not.toBe(first.headers['webhook-signature']);
  expect(await acceptedBy(second, endpoint.secret)).toEqual(libraries);
  expect((await logOf(endpoint)).map(({ http_code }) => http_code)).toEqual([500, 500, 200]);
});

test('who asks to be left alone is, with all that waits', async () => {
  const world = await tellStory();
  const receiver = await openReceiver((_, response, attempt) =>
    attempt === 1 && receiver.received.length === 1
      ? response.writeHead(429, { 'retry-after': '600' }).end()
      : response.end(),
  );
  const endpoint = await listen(world, receiver.url);
  const waiting = async () =>
    (await sql`select 1 from webhook_events where endpoint_id = ${endpoint.id} and due_at <= now()`)
      .length;
  await assign(world);
  await logged(endpoint, 1);
  await assign(world);
  await hurry(endpoint);
  await expect.poll(waiting).toBe(2);
  // Another endpoint's webhook has come and gone meanwhile: this one's wait is no accident.
  const other = await openReceiver();
  await listen(world, other.url);
  await assign(world);
  await other.hears(1);
  expect(receiver.received).toHaveLength(1);
  const [rest] = await sql`
    select resting_until > now() + interval '9 minutes' as long from webhook_endpoints
     where id = ${endpoint.id}`;
  expect(rest?.long).toBe(true);
  await sql`update webhook_endpoints set resting_until = now() where id = ${endpoint.id}`;
  await receiver.hears(4);
});

test('410 ends it: the endpoint is disabled, and what waits is skipped', async () => {
  const world = await tellStory();
  const receiver = await openReceiver((_, response) => response.writeHead(410).end('Moved away'));
  const endpoint = await listen(world, receiver.url);
  await assign(world);
  await logged(endpoint, 1);
  await assign(world);
  await office.settle();
  const [now] = await sql`select enabled from webhook_endpoints where id = ${endpoint.id}`;
  expect(now).toEqual({ enabled: false });
  const events = await sql`
    select succeeded, skipped from webhook_events where endpoint_id = ${endpoint.id}`;
  // What happens while it is disabled passes it by.
  expect([...events]).toEqual([{ succeeded: false, skipped: false }]);
});

test('a redelivery by hand brings the same webhook once more', async () => {
  const world = await tellStory();
  const receiver = await openReceiver();
  const endpoint = await listen(world, receiver.url);
  await assign(world);
  const { id: eventId } = await receiver.hears(1);
  await logged(endpoint, 1);
  await redeliverWebhookEvent(db, world.merchant, { eventId });
  await receiver.hears(2);
  expect(receiver.ids()).toEqual(new Set([eventId]));
  const switched = { key, targets, endpointId: endpoint.id };
  await updateWebhookEndpoint(db, world.merchant, { ...switched, enabled: false });
  await redeliverWebhookEvent(db, world.merchant, { eventId });
  await updateWebhookEndpoint(db, world.merchant, { ...switched, enabled: true });
  await assign(world);
  await receiver.hears(3);
  expect(receiver.ids().size).toBe(2);
});

test('an endpoint whose secret can’t be read any more is told nothing, and the log says why', async () => {
  const world = await tellStory();
  const receiver = await openReceiver();
  const endpoint = await listen(world, receiver.url);
  await sql`update webhook_endpoints set sealed_secret = 'x' || sealed_secret where id = ${endpoint.id}`;
  await assign(world);
  await logged(endpoint, 1);
  const [attempt] = await logOf(endpoint);
  expect(attempt?.response).toMatch(/AUTH_SECRET/);
  await resetWebhookSecret(db, world.merchant, { key, endpointId: endpoint.id });
  await hurry(endpoint);
  await receiver.hears(1);
});

test('several workers deliver each webhook once', async () => {
  const world = await tellStory();
  const receiver = await openReceiver((_, response) =>
    setTimeout(() => response.end(), Math.random() * 20),
  );
  const endpoint: WebhookEndpoint = await listen(world, receiver.url);
  for (let n = 0; n < 60; n += 1) await assign(world);
  await logged(endpoint, 60);
  expect(receiver.received).toHaveLength(60);
  expect(receiver.ids().size).toBe(60);
});

test('the sequence counts an organization’s facts without a gap, whoever else is told', async () => {
  const [one, other] = [await tellStory(), await tellStory()];
  const receivers = [await openReceiver(), await openReceiver()] as const;
  const events = ['customer_seat.assigned', 'member.created'];
  await endpointOf(db, one.organization, { url: receivers[0].url, targets, events });
  await endpointOf(db, other.organization, { url: receivers[1].url, targets, events });
  for (let n = 0; n < 10; n += 1) await Promise.all([assign(one), assign(other), assign(one)]);
  await Promise.all([receivers[0].hears(40), receivers[1].hears(20)]);
  for (const { received } of receivers) {
    const numbers = received.map(({ body }) => JSON.parse(body).sequence).sort((a, b) => a - b);
    const gaps = numbers.filter((number, at) => at > 0 && number !== numbers[at - 1] + 1);
    expect(gaps).toEqual([]);
  }
});
