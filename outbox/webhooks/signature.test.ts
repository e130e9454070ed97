import { expect, test } from 'vitest';
import { endpointOf, sealing as key } from '#domain/test/webhooks.ts';
import { resetWebhookSecret } from '#domain/webhook/reset-secret.ts';
import { openDeliveries } from '#outbox/test/deliveries.ts';
import { acceptedBy, libraries } from '#outbox/test/libraries.ts';
import { openReceiver } from '#outbox/test/receiver.ts';
import { targets } from '#outbox/test/settings.ts';

const { db, sql, tellStory, listen, assign } = await openDeliveries();

test('three libraries accept what is delivered, and none with another secret', async () => {
  const world = await tellStory();
  const receiver = await openReceiver();
  const { secret } = await listen(world, receiver.url);
  const seat = await assign(world);
  const received = await receiver.hears(1);
  expect(await acceptedBy(received, secret)).toEqual(libraries);
  expect(await acceptedBy(received, `whsec_${'a'.repeat(48)}`)).toEqual([]);
  expect(received.headers['webhook-signature']?.split(' ')).toHaveLength(2);
  expect(JSON.parse(received.body)).toMatchObject({
    type: 'customer_seat.assigned',
    data: { id: seat.id, status: 'pending' },
  });
});

test('after a reset both secrets are accepted, after a day only the new one', async () => {
  const world = await tellStory();
  const receiver = await openReceiver();
  const old = await listen(world, receiver.url);
  const { secret } = await resetWebhookSecret(db, world.merchant, { key, endpointId: old.id });
  await assign(world);
  const during = await receiver.hears(1);
  expect(during.headers['webhook-signature']?.split(' ')).toHaveLength(4);
  expect(await acceptedBy(during, old.secret)).toEqual(libraries);
  expect(await acceptedBy(during, secret)).toEqual(libraries);
  await sql`
    update webhook_endpoints set previous_secret_expires_at = now() where id = ${old.id}`;
  await assign(world);
  const after = await receiver.hears(2);
  expect(await acceptedBy(after, old.secret)).toEqual([]);
  expect(await acceptedBy(after, secret)).toEqual(libraries);
});

test('a secret that no library can decode is signed with as it is', async () => {
  const world = await tellStory();
  const receiver = await openReceiver();
  const secret = 'polar_whs_an-older-one-that-is-not-base64!';
  await endpointOf(db, world.organization, {
    url: receiver.url,
    targets,
    secret,
    events: ['customer_seat.assigned'],
  });
  await assign(world);
  const received = await receiver.hears(1);
  expect(await acceptedBy(received, secret)).toEqual(['SDK 1.0.1', 'SDK 0.49.0']);
});
