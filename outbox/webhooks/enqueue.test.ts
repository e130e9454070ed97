import { expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import type { Fact } from '#domain/event/fact.ts';
import { organizationFacts } from '#domain/organization/facts.ts';
import { endpointOf, sealing as key, targets } from '#domain/test/webhooks.ts';
import { buildWorld, type World } from '#domain/test/world.ts';
import { updateWebhookEndpoint } from '#domain/webhook/update.ts';
import { enqueueWebhooks } from './enqueue.ts';

const { db, sql } = await testDatabase();
const events = ['organization.updated'];

function factOf({ organization }: World): Fact {
  return {
    id: 1,
    number: 1,
    sequence: 1,
    writtenIn: 1,
    createdAt: new Date(),
    type: 'organization.updated',
    organizationId: organization.id,
    subscriptionId: null,
    orderId: null,
    customerId: null,
    before: null,
    after: organizationFacts(organization),
  };
}

const isSomebodyWaiting = async () =>
  (
    await sql`
      select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`
  ).length > 0;

const left = ({ id }: { id: string }) => sql`
  select skipped, due_at from webhook_events where endpoint_id = ${id}`;

test('who switches an endpoint off as facts are told waits, and skips what was written', async () => {
  const world = await buildWorld(db);
  const endpoint = await endpointOf(db, world.organization, { events });
  const off = { key, targets, endpointId: endpoint.id, enabled: false };
  let switching: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await enqueueWebhooks(tx, [factOf(world)], console.error);
    switching = updateWebhookEndpoint(db, world.merchant, off);
    await expect.poll(isSomebodyWaiting).toBe(true);
  });
  await switching;
  expect([...(await left(endpoint))]).toEqual([{ skipped: true, due_at: null }]);
});

test('what is told as an endpoint is being switched off waits, and passes it by', async () => {
  const world = await buildWorld(db);
  const endpoint = await endpointOf(db, world.organization, { events });
  const off = { key, targets, endpointId: endpoint.id, enabled: false };
  let telling: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await updateWebhookEndpoint(tx as unknown as Database, world.merchant, off);
    telling = db.transaction((other) => enqueueWebhooks(other, [factOf(world)], console.error));
    await expect.poll(isSomebodyWaiting).toBe(true);
  });
  await telling;
  expect(await left(endpoint)).toHaveLength(0);
});

test('endpoints that want the same are told the same, others what they want', async () => {
  const world = await buildWorld(db);
  const [one, two] = [
    await endpointOf(db, world.organization, { events }),
    await endpointOf(db, world.organization, { events }),
  ];
  const chat = await endpointOf(db, world.organization, { events, format: 'slack' });
  const other = await endpointOf(db, world.organization, { events: ['order.paid'] });
  await db.transaction((tx) => enqueueWebhooks(tx, [factOf(world)], console.error));
  const payloadOf = async ({ id }: { id: string }) =>
    (await sql`select payload from webhook_events where endpoint_id = ${id}`)[0]?.payload;
  expect(await payloadOf(one)).toMatch(/"type":"organization.updated"/);
  expect(await payloadOf(two)).toBe(await payloadOf(one));
  expect(JSON.parse(await payloadOf(chat))).toEqual({ text: 'The settings of Acme have changed.' });
  expect(await payloadOf(other)).toBeUndefined();
});
