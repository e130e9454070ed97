import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { endpointOf, sealing as key, refused, undelivered } from '#domain/test/webhooks.ts';
import { buildWorld } from '#domain/test/world.ts';
import { archiveWebhooks } from './archive.ts';
import { resetWebhookSecret } from './reset-secret.ts';

const { db, sql } = await testDatabase();
const { organization, merchant } = await buildWorld(db);

/** An event of so many days ago, with one attempt that came to this. */
async function sent(daysAgo: number, httpCode: number) {
  const endpoint = await endpointOf(db, organization);
  const eventId = await undelivered(db, endpoint);
  await refused(db, endpoint, { eventId, httpCode, response: 'thanks' });
  await sql`
    update webhook_events set created_at = now() - make_interval(days => ${daysAgo})
     where id = ${eventId}`;
  return async () =>
    (
      await sql`
        select w.payload is null as archived, d.response, d.http_code
          from webhook_events w join webhook_deliveries d on d.webhook_event_id = w.id
         where w.id = ${eventId}`
    )[0];
}

test('after 90 days what was sent and answered is forgotten; that it was sent is not', async () => {
  const [old, young, waiting] = [await sent(91, 200), await sent(89, 200), await sent(91, 500)];
  expect(await archiveWebhooks(db)).toBe(1);
  expect(await old()).toEqual({ archived: true, response: null, http_code: 200 });
  expect(await young()).toMatchObject({ archived: false, response: 'thanks' });
  // Its next attempt is still due, and needs it.
  expect(await waiting()).toMatchObject({ archived: false, response: 'thanks' });
  expect(await archiveWebhooks(db)).toBe(0);
});

test('however many are old, one run forgets them all', async () => {
  const old = await Promise.all([91, 92, 93, 94, 95].map((days) => sent(days, 200)));
  expect(await archiveWebhooks(db, 2)).toBe(5);
  for (const of of old) expect(await of()).toMatchObject({ archived: true });
});

test('a secret whose overlap is over is forgotten', async () => {
  const { id: endpointId } = await endpointOf(db, organization);
  await resetWebhookSecret(db, merchant, { key, endpointId });
  const previous = async () =>
    (
      await sql`
        select sealed_previous_secret as secret from webhook_endpoints where id = ${endpointId}`
    )[0]?.secret;
  await archiveWebhooks(db);
  expect(await previous()).not.toBeNull();
  await sql`
    update webhook_endpoints set previous_secret_expires_at = now() where id = ${endpointId}`;
  await archiveWebhooks(db);
  expect(await previous()).toBeNull();
});
