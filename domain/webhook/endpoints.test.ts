import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { endpointOf, sealing as key, targets, undelivered } from '#domain/test/webhooks.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { deleteWebhookEndpoint } from './delete.ts';
import { findWebhookEndpoint, listWebhookEndpoints } from './list.ts';
import { resetWebhookSecret } from './reset-secret.ts';
import { updateWebhookEndpoint, type WebhookEndpointUpdate } from './update.ts';

const { db, sql } = await testDatabase();
const { organization, merchant } = await buildWorld(db);
const endpoint = (given = {}) => endpointOf(db, organization, given);

const rowOf = async ({ id }: { id: string }) =>
  (await sql`select * from webhook_endpoints where id = ${id}`)[0];

test('a secret is whsec_ and 48 letters and digits, and rests sealed', async () => {
  const { secret, id } = await endpoint();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9]{48}$/);
  expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(36);
  expect((await endpoint()).secret).not.toBe(secret);
  const kept = JSON.stringify([await rowOf({ id }), await sql`select * from events`]);
  expect(kept).not.toContain(secret.slice(6));
  const [told] = await sql`
    select after from events where type = 'webhook_endpoint.created' and after->>'id' = ${id}`;
  expect(JSON.stringify(told)).not.toContain('secret');
});

test('the secret is shown at each reading; where another key sealed it, nothing is', async () => {
  const { secret, id: endpointId } = await endpoint();
  expect(await findWebhookEndpoint(db, merchant, { key, endpointId })).toMatchObject({ secret });
  const page = { page: 1, limit: 100 };
  const { items } = await listWebhookEndpoints(db, merchant, { key, ...page });
  expect(items.find(({ id }) => id === endpointId)).toMatchObject({ secret });
  const other = deriveKeys('the secret of the installation after it was changed').sealing;
  const found = await findWebhookEndpoint(db, merchant, { key: other, endpointId });
  expect(found.secret).toBe('');
  const reset = await resetWebhookSecret(db, merchant, { key: other, endpointId });
  expect(reset.secret).toMatch(/^whsec_/);
});

test('a secret that a program brings along is kept; a weak one is refused', async () => {
  const secret = 'polar_whs_0123456789abcdefghijklmnopqrstuvw';
  expect(await endpoint({ secret })).toMatchObject({ secret });
  for (const weak of ['short', 'x'.repeat(257), `${'x'.repeat(40)} y`, `${'x'.repeat(40)}é`]) {
    expect(await refusalOf(endpoint({ secret: weak }))).toBe('InvalidRequest secret');
  }
});

test('a reset gives a new secret, and the one before signs for 24 hours more', async () => {
  const { secret, id: endpointId } = await endpoint();
  const before = await rowOf({ id: endpointId });
  const reset = await resetWebhookSecret(db, merchant, { key, endpointId });
  expect(reset.secret).not.toBe(secret);
  const after = await rowOf({ id: endpointId });
  expect(after?.sealed_previous_secret).toBe(before?.sealed_secret);
  const [overlap] = await sql`
    select previous_secret_expires_at - modified_at = interval '24 hours' as "isADay"
      from webhook_endpoints where id = ${endpointId}`;
  expect(overlap?.isADay).toBe(true);
});

test('events are read strictly, each once', async () => {
  const events = ['order.paid', 'customer_seat.revoked', 'order.paid'];
  expect((await endpoint({ events })).events).toEqual(['customer_seat.revoked', 'order.paid']);
  expect(await refusalOf(endpoint({ events: ['seat.lost'] }))).toBe('InvalidRequest event_type');
});

test('what is left out of a change stays, and nothing given changes nothing', async () => {
  const before = await endpoint({ name: 'Hooks' });
  const update = (given: Partial<WebhookEndpointUpdate>) =>
    updateWebhookEndpoint(db, merchant, { key, targets, endpointId: before.id, ...given });
  expect(await update({})).toEqual(before);
  const changed = await update({ events: ['order.paid'], format: 'slack' });
  expect(changed).toMatchObject({
    url: before.url,
    name: 'Hooks',
    secret: before.secret,
    events: ['order.paid'],
    format: 'slack',
  });
  expect(changed.modifiedAt).not.toBeNull();
  expect(await refusalOf(update({ url: 'https://127.0.0.1/' }))).toBe('InvalidRequest target');
});

test('what waits for an endpoint is skipped as it is disabled, and stays so as it is enabled', async () => {
  const { id: endpointId } = await endpoint();
  const eventId = await undelivered(db, { id: endpointId });
  const event = async () =>
    (await sql`select due_at, skipped from webhook_events where id = ${eventId}`)[0];
  const update = (enabled: boolean) =>
    updateWebhookEndpoint(db, merchant, { key, targets, endpointId, enabled });
  await update(true);
  expect(await event()).toMatchObject({ due_at: expect.any(Date), skipped: false });
  expect(await update(false)).toMatchObject({ enabled: false });
  expect(await event()).toEqual({ due_at: null, skipped: true });
  expect(await update(true)).toMatchObject({ enabled: true });
  expect(await event()).toEqual({ due_at: null, skipped: true });
});

test('an endpoint that is enabled again, or moves, begins with a clean record', async () => {
  const { id: endpointId } = await endpoint();
  const spoil = () => sql`
    update webhook_endpoints set failures = 7, failing_since = now() - interval '3 days',
           resting_until = now() + interval '1 hour' where id = ${endpointId}`;
  const record = async () => {
    const { failures, failing_since, resting_until } = (await rowOf({ id: endpointId })) ?? {};
    return { failures, failing_since, resting_until };
  };
  const clean = { failures: 0, failing_since: null, resting_until: null };
  const update = (given: Partial<WebhookEndpointUpdate>) =>
    updateWebhookEndpoint(db, merchant, { key, targets, endpointId, ...given });
  await spoil();
  await update({ name: 'Hooks' });
  expect(await record()).toMatchObject({ failures: 7 });
  await update({ url: 'https://elsewhere.example.com/' });
  expect(await record()).toEqual(clean);
  await update({ enabled: false });
  await spoil();
  await update({ enabled: true });
  expect(await record()).toEqual(clean);
});

test('a deleted endpoint is not there any more, and what waited for it is skipped', async () => {
  const { id: endpointId } = await endpoint();
  const eventId = await undelivered(db, { id: endpointId });
  await deleteWebhookEndpoint(db, merchant, { endpointId });
  const gone = findWebhookEndpoint(db, operator, { key, endpointId });
  expect(await refusalOf(gone)).toBe('ResourceNotFound');
  expect(await refusalOf(deleteWebhookEndpoint(db, merchant, { endpointId }))).toBe(
    'ResourceNotFound',
  );
  const [event] = await sql`select due_at, skipped from webhook_events where id = ${eventId}`;
  expect(event).toEqual({ due_at: null, skipped: true });
});
