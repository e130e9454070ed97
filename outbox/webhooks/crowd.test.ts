import { expect, test } from 'vitest';
import { customerFacts } from '#domain/customer/facts.ts';
import { findCustomer } from '#domain/customer/find.ts';
import { recordEvent } from '#domain/event/record.ts';
import { endpointOf } from '#domain/test/webhooks.ts';
import { buildWorld, operator, system } from '#domain/test/world.ts';
import { openOffice } from '#outbox/test/office.ts';
import { openReceiver } from '#outbox/test/receiver.ts';
import { targets } from '#outbox/test/settings.ts';

const office = await openOffice();
const { db, sql } = office;

const facts = 1_000;

test('1,000 events reach nine good endpoints while a tenth hangs', async () => {
  const world = await buildWorld(db);
  const of = { organizationId: world.organization.id, customerId: world.customerId };
  const after = customerFacts(await findCustomer(db, operator, of));
  const listen = (url: string) =>
    endpointOf(db, world.organization, { url, targets, events: ['customer.updated'] });
  const good = await Promise.all(Array.from({ length: 9 }, () => openReceiver()));
  const hanging = await openReceiver(() => {});
  const tenth = await listen(hanging.url);
  await Promise.all(good.map(({ url }) => listen(url)));
  await db.transaction(async (tx) => {
    for (let n = 0; n < facts; n += 1) {
      await recordEvent(tx, system, { type: 'customer.updated', ...of, after });
    }
  });
  const worker = await office.work();

  const reached = () => good.map(({ ids }) => ids().size);
  await expect.poll(reached, { timeout: 60_000, interval: 50 }).toEqual(good.map(() => facts));
  const heard = good.reduce((sum, { received }) => sum + received.length, 0);
  expect(heard).toBe(9 * facts);
  // The tenth had its share of the hands, and no more; stopping puts back what it holds.
  expect(hanging.received.length).toBeGreaterThan(0);
  await worker.stop();
  const [left] = await sql`
    select count(*)::int as count from webhook_events
     where endpoint_id = ${tenth.id} and due_at is not null`;
  expect(left?.count).toBe(facts);
}, 90_000);
