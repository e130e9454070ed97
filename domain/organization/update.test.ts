import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, operator, signedIn, system } from '#domain/test/world.ts';
import { createOrganization } from './create.ts';
import { findOrganization, listOrganizations } from './list.ts';
import type { Settings } from './settings.ts';
import { updateOrganization } from './update.ts';

const { db, sql } = await testDatabase();

function update(organization: { id: string }, settings: Partial<Settings>) {
  return updateOrganization(db, operator, { organizationId: organization.id, ...settings });
}

test('both switches may stand either way at the beginning', async () => {
  for (const [memberModelEnabled, seatBasedPricingEnabled] of [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ]) {
    const switches = { memberModelEnabled, seatBasedPricingEnabled };
    const { organization } = await buildWorld(db, { organization: switches });
    expect(organization).toMatchObject(switches);
  }
});

test('R2: seat pricing is switched on only with the member model', async () => {
  const off = { memberModelEnabled: false, seatBasedPricingEnabled: false };
  const { organization } = await buildWorld(db, { organization: off });
  await expect(update(organization, { seatBasedPricingEnabled: true })).rejects.toMatchObject({
    code: 'InvalidRequest',
    field: 'seatBasedPricingEnabled',
  });
  const both = { memberModelEnabled: true, seatBasedPricingEnabled: true };
  expect(await update(organization, both)).toMatchObject(both);
});

test('R2: neither seat pricing nor the member model is ever switched off again', async () => {
  const { organization } = await buildWorld(db);
  for (const field of ['seatBasedPricingEnabled', 'memberModelEnabled'] as const) {
    await expect(update(organization, { [field]: false })).rejects.toMatchObject({
      code: 'InvalidRequest',
      field,
    });
  }
});

test('every setting can be changed, and history keeps what it was', async () => {
  const { organization } = await buildWorld(db);
  const settings = {
    name: 'Ackermann & Söhne',
    slug: `ackermann-${organization.id.slice(0, 8)}`,
    invitationLifetimeHours: 720,
    releaseExpiredAfterDays: 0,
    accentColor: '#A1B2C3',
    logoUrl: 'https://acme.example.com/logo.svg',
    supportEmail: 'help@bücher.example',
    timeZone: 'Europe/Vienna',
    language: 'de',
    senderName: 'Ackermann Plätze',
  } as const;
  const changed = {
    ...settings,
    accentColor: '#a1b2c3',
    supportEmail: 'help@xn--bcher-kva.example',
  };
  expect(await update(organization, settings)).toMatchObject(changed);
  const cleared = {
    releaseExpiredAfterDays: null,
    accentColor: null,
    logoUrl: null,
    supportEmail: null,
    senderName: null,
  };
  expect(await update(organization, cleared)).toMatchObject(cleared);
  const events = await sql`
    select before, after from events
     where organization_id = ${organization.id} and type = 'organization.updated' order by id`;
  expect(events).toMatchObject([
    { before: { name: 'Acme' }, after: { name: settings.name, time_zone: 'Europe/Vienna' } },
    { before: { accent_color: '#a1b2c3' }, after: { accent_color: null } },
  ]);
});

test('nothing given changes nothing and tells nothing', async () => {
  const { organization } = await buildWorld(db);
  expect(await update(organization, { name: undefined })).toEqual(organization);
});

test.each([
  ['name', ' '],
  ['name', 'a\u202eb'],
  ['slug', 'Not A Slug'],
  ['slug', '-edge'],
  ['invitationLifetimeHours', 0],
  ['invitationLifetimeHours', 721],
  ['invitationLifetimeHours', 1.5],
  ['releaseExpiredAfterDays', 366],
  ['accentColor', 'red'],
  ['accentColor', '#12345'],
  ['logo', 'https://acme.example.com/logo.svg'],
  ['logo', '../../etc/passwd'],
  ['logo', `${'0'.repeat(64)}.png`],
  ['logoUrl', 'javascript:alert(1)'],
  ['logoUrl', 'http://acme.example.com/logo.svg'],
  ['logoUrl', 'https://user:secret@example.com/'],
  ['supportEmail', 'help@localhost'],
  ['timeZone', 'Mars/Olympus'],
  ['timeZone', '+01:00'],
  // Known to the program, and not to the database, which counts the days.
  ['timeZone', 'SystemV/PST8'],
  ['language', 'tlh'],
  ['language', 'DE'],
  ['senderName', ' '],
  ['senderName', 'Acme\r\nBcc: spy@evil.example'],
  ['senderName', 'security@bank.example'],
  ['senderName', 'Acme <acme>'],
  ['senderName', 'x'.repeat(101)],
])('a malformed %s is refused: %j', async (field, value) => {
  const { organization } = await buildWorld(db);
  await expect(update(organization, { [field]: value })).rejects.toMatchObject({
    code: 'InvalidRequest',
    field,
  });
});

test('a slug belongs to one organization', async () => {
  const { organization: one } = await buildWorld(db);
  const { organization: other } = await buildWorld(db);
  const taken = { code: 'InvalidRequest', because: 'taken', field: 'slug' };
  await expect(update(other, { slug: one.slug })).rejects.toMatchObject(taken);
  const again = createOrganization(db, operator, { name: 'Again', slug: one.slug });
  await expect(again).rejects.toMatchObject(taken);
});

test('who may: the operator creates; the merchant changes its own; nobody else anything', async () => {
  const { organization, merchant, ada } = await buildWorld(db);
  const { merchant: stranger } = await buildWorld(db);
  for (const actor of [merchant, ada, system, signedIn('a@b.cd')]) {
    const creation = createOrganization(db, actor, { name: 'Mine', slug: 'mine' });
    expect(await refusalOf(creation)).toBe('NotPermitted');
  }
  const change = { organizationId: organization.id, name: 'Renamed' };
  for (const actor of [stranger, ada]) {
    expect(await refusalOf(updateOrganization(db, actor, change))).toBe('ResourceNotFound');
    const finding = findOrganization(db, actor, organization.slug);
    expect(await refusalOf(finding)).toBe('ResourceNotFound');
  }
  expect(await updateOrganization(db, merchant, change)).toMatchObject({ name: 'Renamed' });
  expect(await findOrganization(db, merchant, organization.slug)).toMatchObject({
    name: 'Renamed',
  });
  expect(await findOrganization(db, merchant, organization.id)).toMatchObject({ name: 'Renamed' });
  expect(await listOrganizations(db, merchant)).toMatchObject([{ id: organization.id }]);
  expect(await refusalOf(findOrganization(db, operator, 'no\0slug'))).toBe('ResourceNotFound');
});
