import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import {
  endpointOf,
  refused as fails,
  sealing as key,
  targets,
  undelivered,
} from '#domain/test/webhooks.ts';
import { buildWorld } from '#domain/test/world.ts';
import { listWebhookDeliveries } from './list-deliveries.ts';
import { noteAttempt } from './note-attempt.ts';
import { redeliverWebhookEvent } from './redeliver.ts';
import { waitAfter } from './schedule.ts';
import { updateWebhookEndpoint } from './update.ts';

const { db, sql } = await testDatabase();
const { organization, merchant } = await buildWorld(db);

async function waiting() {
  const endpoint = await endpointOf(db, organization);
  const eventId = await undelivered(db, endpoint);
  return {
    endpoint,
    eventId,
    attempt: (given = {}) => fails(db, endpoint, { eventId, ...given }),
    event: async () =>
      (
        await sql`
          select succeeded, skipped, last_http_code, attempts,
                 extract(epoch from due_at - now())::int as wait
            from webhook_events where id = ${eventId}`
      )[0],
    record: async () =>
      (
        await sql`
          select enabled, failures, failing_since is not null as failing,
                 extract(epoch from resting_until - now())::int as rest
            from webhook_endpoints where id = ${endpoint.id}`
      )[0],
    /** Lets so many days of failing pass. */
    age: (days: number) => sql`
      update webhook_endpoints set failing_since = failing_since - make_interval(days => ${days})
       where id = ${endpoint.id}`,
  };
}

test('the schedule: twelve attempts within three days, a fifth more or less', () => {
  const waits = Array.from({ length: 12 }, (_, attempt) => waitAfter(attempt + 1));
  expect(waits.at(-1)).toBeNull();
  const total = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 86_400;
  expect(total).toBeGreaterThan(2.3);
  expect(total).toBeLessThan(3.7);
  const first = Array.from({ length: 200 }, () => waitAfter(1) ?? 0);
  expect(Math.min(...first)).toBeGreaterThanOrEqual(4);
  expect(Math.max(...first)).toBeLessThanOrEqual(6);
  expect(new Set(first).size).toBeGreaterThan(100);
});

test('a 2xx ends it, and clears what was held against the endpoint', async () => {
  const { attempt, event, record } = await waiting();
  await attempt();
  expect(await record()).toMatchObject({ failures: 1, failing: true });
  await attempt({ httpCode: 204, response: '' });
  expect(await event()).toMatchObject({ succeeded: true, last_http_code: 204, wait: null });
  expect(await record()).toMatchObject({ failures: 0, failing: false, enabled: true });
});

test.each([301, 400, 404, 500, null])(
  'after %s it is sent again, as the schedule says',
  async (httpCode) => {
    const { attempt, event } = await waiting();
    await attempt({ httpCode });
    expect(await event()).toMatchObject({
      succeeded: false,
      last_http_code: httpCode,
      attempts: 1,
    });
    const { wait } = (await event()) ?? {};
    expect(wait).toBeGreaterThanOrEqual(3);
    expect(wait).toBeLessThanOrEqual(6);
  },
);

test('after the last attempt it is given up, and the endpoint is not', async () => {
  const { attempt, event, record } = await waiting();
  for (let n = 0; n < 12; n += 1) await attempt();
  expect(await event()).toMatchObject({ succeeded: false, wait: null, attempts: 12 });
  expect(await record()).toMatchObject({ enabled: true, failures: 12 });
});

test('who asks to be left alone is: the event, and all others of the endpoint', async () => {
  const { attempt, event, record } = await waiting();
  await attempt({ httpCode: 429, rest: 1_000 });
  expect((await event())?.wait).toBeGreaterThan(990);
  expect((await record())?.rest).toBeGreaterThan(990);
  await attempt({ httpCode: 503, rest: 1e9 });
  expect((await record())?.rest).toBeLessThanOrEqual(86_400);
});

test('410 disables at once, skips what waits, and is told', async () => {
  const { attempt, event, record, endpoint } = await waiting();
  const other = await undelivered(db, endpoint);
  await attempt({ httpCode: 410, response: 'Gone for good' });
  expect(await record()).toMatchObject({ enabled: false });
  expect(await event()).toMatchObject({ succeeded: false, skipped: false, wait: null });
  const [skipped] = await sql`select skipped, due_at from webhook_events where id = ${other}`;
  expect(skipped).toEqual({ skipped: true, due_at: null });
  const [told] = await sql`
    select actor_kind, after from events
     where type = 'webhook_endpoint.disabled' and after->>'id' = ${endpoint.id}`;
  expect(told).toMatchObject({
    actor_kind: 'system',
    after: { because: 'gone', answer: 'Gone for good', enabled: false },
  });
});

test('enough failures in too little time disable nothing, nor too few in enough', async () => {
  const many = await waiting();
  await sql`update webhook_endpoints set failures = 500, failing_since = now() where id = ${many.endpoint.id}`;
  await many.age(4);
  await many.attempt();
  expect(await many.record()).toMatchObject({ enabled: true, failures: 501 });
  const few = await waiting();
  await few.attempt();
  await few.age(30);
  await few.attempt();
  expect(await few.record()).toMatchObject({ enabled: true, failures: 2 });
});

test('enough failures and enough time disable, once', async () => {
  const { attempt, record, event, age, endpoint } = await waiting();
  for (let n = 0; n < 10; n += 1) await attempt();
  await age(5);
  const eventId = await undelivered(db, endpoint);
  const next = () => fails(db, endpoint, { eventId });
  for (let n = 0; n < 9; n += 1) await next();
  expect(await record()).toMatchObject({ enabled: true, failures: 19 });
  await Promise.all([next(), fails(db, endpoint, { eventId: await undelivered(db, endpoint) })]);
  expect(await record()).toMatchObject({ enabled: false });
  expect(await event()).toMatchObject({ skipped: true, wait: null });
  const told = await sql`
    select after->>'because' as because from events
     where type = 'webhook_endpoint.disabled' and after->>'id' = ${endpoint.id}`;
  expect([...told]).toEqual([{ because: 'failing' }]);
});

test('a redelivery sends what arrived, failed or was skipped once more; not what is archived', async () => {
  const { attempt, event, eventId, endpoint } = await waiting();
  const again = () => redeliverWebhookEvent(db, merchant, { eventId });
  await attempt({ httpCode: 200 });
  await again();
  expect(await event()).toMatchObject({ succeeded: true, wait: 0, attempts: 0 });
  for (let n = 0; n < 12; n += 1) await attempt();
  expect(await event()).toMatchObject({ succeeded: false, wait: null });
  await again();
  expect(await event()).toMatchObject({ wait: 0, attempts: 0, skipped: false });

  const switched = { key, targets, endpointId: endpoint.id };
  await updateWebhookEndpoint(db, merchant, { ...switched, enabled: false });
  await again();
  expect(await event()).toMatchObject({ wait: null, skipped: true });
  await updateWebhookEndpoint(db, merchant, { ...switched, enabled: true });
  await again();
  expect(await event()).toMatchObject({ wait: 0, skipped: false });

  await sql`update webhook_events set payload = null, due_at = null where id = ${eventId}`;
  await again();
  expect(await event()).toMatchObject({ wait: null });
});

test('an attempt that ends after a redelivery changes nothing of the new series', async () => {
  const { endpoint, eventId, event } = await waiting();
  await sql`update webhook_events set attempts = 3 where id = ${eventId}`;
  await redeliverWebhookEvent(db, merchant, { eventId });
  const late = { eventId, endpointId: endpoint.id, organizationId: organization.id, number: 3 };
  await noteAttempt(db, { ...late, httpCode: 200, response: '' });
  expect(await event()).toMatchObject({ wait: 0, attempts: 0, succeeded: null });
});

test('the log of deliveries, newest first, by each filter', async () => {
  const { endpoint, eventId, attempt } = await waiting();
  const of = { endpointIds: [endpoint.id], page: 1, limit: 10 };
  const codes = async (filter = {}) => {
    const { items, total } = await listWebhookDeliveries(db, merchant, { ...of, ...filter });
    expect(total).toBe(items.length);
    return items.map(({ httpCode }) => httpCode);
  };
  for (const httpCode of [null, 301, 404, 500, 503, 204]) await attempt({ httpCode });
  expect(await codes()).toEqual([204, 503, 500, 404, 301, null]);
  expect(await codes({ succeeded: true })).toEqual([204]);
  expect(await codes({ succeeded: false })).toEqual([503, 500, 404, 301, null]);
  expect(await codes({ httpCodeClass: 5 })).toEqual([503, 500]);
  expect(await codes({ httpCodeClass: 2 })).toEqual([204]);
  expect(await codes({ query: '50' })).toEqual(expect.arrayContaining([503, 500]));
  expect(await codes({ query: eventId.slice(3, 20).toUpperCase() })).toHaveLength(6);
  expect(await codes({ query: 'nothing like it' })).toEqual([]);
  expect(await codes({ eventTypes: ['customer_seat.claimed'] })).toHaveLength(6);
  expect(await codes({ eventTypes: ['order.paid'] })).toEqual([]);
  expect(await codes({ endpointIds: ['nonsense'] })).toEqual([]);
  const [third] = await sql`
    select created_at from webhook_deliveries where endpoint_id = ${endpoint.id} and http_code = 404`;
  expect(await codes({ from: third?.created_at })).toEqual([204, 503, 500, 404]);
  const until = new Date(third?.created_at.getTime() + 1);
  expect((await codes({ until })).slice(-3)).toEqual([404, 301, null]);
  const { items, total } = await listWebhookDeliveries(db, merchant, { ...of, page: 2, limit: 4 });
  expect({ codes: items.map(({ httpCode }) => httpCode), total }).toEqual({
    codes: [301, null],
    total: 6,
  });
});
