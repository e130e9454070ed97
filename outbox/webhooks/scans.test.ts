import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { scannedBy } from '#domain/test/scans.ts';
import { endpointOf, undelivered } from '#domain/test/webhooks.ts';
import { buildWorld } from '#domain/test/world.ts';
import { archiveWebhooks } from '#domain/webhook/archive.ts';
import { listWebhookDeliveries } from '#domain/webhook/list-deliveries.ts';
import { noteAttempt } from '#domain/webhook/note-attempt.ts';
import { redeliverWebhookEvent } from '#domain/webhook/redeliver.ts';
import { claimEvents, putBack } from './claim.ts';

const { db, sql } = await testDatabase();
const [world, other] = [await buildWorld(db), await buildWorld(db)];
const endpoint = await endpointOf(db, world.organization);
const page = { page: 1, limit: 10 };
const many = ['webhook_events', 'webhook_deliveries'];

/** Events that were told long since, each with its one attempt. */
async function fill({ id, organizationId }: typeof endpoint, count: number): Promise<void> {
  await sql`
    with told as (
      insert into webhook_events (endpoint_id, event_id, type, payload, attempts, due_at, succeeded)
      select ${id}, -n, 'customer_seat.claimed', '{}', 1, null, true
        from generate_series(1, ${count}) n
      returning id
    )
    insert into webhook_deliveries (webhook_event_id, endpoint_id, organization_id, succeeded, http_code)
    select id, ${id}, ${organizationId}, true, 200 from told`;
}

beforeAll(async () => {
  for (let n = 0; n < 10; n += 1) {
    const one = await endpointOf(db, other.organization);
    await fill(one, 5_000);
    await undelivered(db, one);
  }
  await fill(endpoint, 500);
  await sql`analyze webhook_events, webhook_deliveries, webhook_endpoints`;
});

const scanned = async (deed: Parameters<typeof scannedBy>[1]) =>
  (await scannedBy(db, deed)).filter((table) => many.includes(table));

test('this test sees a scan where there is one', async () => {
  expect(await scanned((tx) => tx.execute('select count(payload) from webhook_events'))).toEqual([
    'webhook_events',
  ]);
});

test('picking what is due, and noting what came of it, reads no more than that', async () => {
  const eventId = await undelivered(db, endpoint);
  const claim = { isFailing: false, room: 50, share: 10, underWay: {} };
  let claimed: Awaited<ReturnType<typeof claimEvents>> = [];
  expect(
    await scanned(async (tx) => {
      claimed = await claimEvents(tx, claim);
      for (const one of claimed) await putBack(tx, one);
    }),
  ).toEqual([]);
  expect(claimed.map((one) => one.eventId)).toContain(eventId);
  expect(claimed).toHaveLength(11);
  const { id: endpointId, organizationId } = endpoint;
  const attempt = { eventId, endpointId, organizationId, number: 1, response: '' };
  expect(await scanned((tx) => noteAttempt(tx, { ...attempt, httpCode: 503 }))).toEqual([]);
  expect(await scanned((tx) => noteAttempt(tx, { ...attempt, httpCode: 200 }))).toEqual([]);
  expect(await scanned((tx) => redeliverWebhookEvent(tx, world.merchant, { eventId }))).toEqual([]);
});

test.each([
  ['of an endpoint', { endpointIds: [endpoint.id] }],
  ['of an organization', {}],
  ['of a type', { endpointIds: [endpoint.id], eventTypes: ['customer_seat.claimed'] }],
  ['that failed', { endpointIds: [endpoint.id], succeeded: false }],
  ['of a code', { endpointIds: [endpoint.id], query: '200' }],
])('the log %s reads no more than that', async (_, filter) => {
  const list = (tx: typeof db) => listWebhookDeliveries(tx, world.merchant, { ...page, ...filter });
  expect(await scanned(list)).toEqual([]);
});

test('archiving finds what is old without what is not', async () => {
  expect(await scanned(archiveWebhooks)).toEqual([]);
});
