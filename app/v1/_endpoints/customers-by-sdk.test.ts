import { createPolar } from '@polar-sh/sdk/2026-10';
import { Polar } from 'polar-sdk-0';
import { expect, test } from 'vitest';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';
import { serve } from '../_test/serve.ts';

const { db, api, tokenOf } = await openApi();
const { url } = await serve(api);

test('the SDK that validates every answer keeps customers and members', async () => {
  const { organization } = await buildWorld(db);
  const polar = new Polar({ accessToken: await tokenOf(organization), serverURL: url });
  const { id } = await polar.customers.create({
    email: freshAddress(),
    externalId: 'crm/1',
    taxId: 'ATU12345678',
    billingAddress: { country: 'AT', city: 'Wien' },
    metadata: { size: 5, vip: true },
  });
  const { result } = await polar.customers.list({
    metadata: { size: 5 },
    active: false,
    sorting: ['-email', 'name'],
    organizationId: [organization.id],
  });
  expect(result).toMatchObject({ items: [{ id }], pagination: { totalCount: 1, maxPage: 1 } });
  expect(await polar.customers.getExternal({ externalId: 'crm/1' })).toMatchObject({ id });
  await polar.customers.update({ id, customerUpdate: { type: 'team', name: 'Engines' } });
  const member = await polar.customers.members.create({
    id,
    memberCreateFromCustomer: { email: freshAddress('bob'), externalId: 'bob/1' },
  });
  const twin = { externalId: 'crm/1', memberExternalId: 'bob/1' };
  expect(await polar.customers.members.getExternal(twin)).toEqual(member);
  const members = await polar.members.listMembers({ customerId: id, role: 'member' });
  expect(members.result.items).toEqual([member]);
  await polar.customers.members.delete({ id, memberId: member.id });
  await polar.customers.deleteExternal({ externalId: 'crm/1', anonymize: true });
  await expect(polar.customers.get({ id })).rejects.toMatchObject({ name: 'ResourceNotFound' });
});

test('the SDK of today walks lists, and reads refusals', async () => {
  const { organization, customerId } = await buildWorld(db);
  const polar = createPolar({ accessToken: await tokenOf(organization), baseUrl: url });
  const { id } = await polar.customers.create({
    type: 'team',
    owner: { email: freshAddress('ada') },
    external_id: 'crm-2',
  });
  const walked = [];
  for await (const customer of polar.customers.iterList({ limit: 1 })) walked.push(customer.id);
  expect(walked).toEqual([id, customerId]);
  const bob = await polar.customers.members.createExternal('crm-2', {
    email: freshAddress('bob'),
    external_id: 'bob',
  });
  await polar.customers.members.updateExternal('crm-2', 'bob', { role: 'owner' });
  const { items } = await polar.customers.members.list(id, { role: 'owner' });
  expect(items).toMatchObject([{ id: bob.id }]);
  await expect(polar.customers.members.delete(id, bob.id)).rejects.toMatchObject({
    statusCode: 422,
    error: { detail: [{ loc: ['path', 'id'] }] },
  });
  await expect(polar.customers.create({ email: 'nobody' })).rejects.toMatchObject({
    statusCode: 422,
    error: { detail: [{ loc: ['body', 'email'] }] },
  });
  await polar.customers.delete(id, { anonymize: false });
  await expect(polar.customers.get(id)).rejects.toMatchObject({
    statusCode: 404,
    error: { error: 'ResourceNotFound' },
  });
});
