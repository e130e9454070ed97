import { createPolar as createPolar202604 } from '@polar-sh/sdk/2026-04';
import { createPolar } from '@polar-sh/sdk/2026-10';
import { createPolar as createPolar202701 } from '@polar-sh/sdk/2027-01';
import { Polar } from 'polar-sdk-0';
import { expect, test } from 'vitest';
import { openPortalSession } from '#domain/portal-session/open.ts';
import { seated } from '#domain/test/seating.ts';
import { buildWorld } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';
import { serve } from '../_test/serve.ts';

const { db, api, tokenOf } = await openApi();
const { url } = await serve(api);

async function holderOf({ ada, subscription }: Awaited<ReturnType<typeof buildWorld>>) {
  const seat = await seated(db, ada, { subscriptionId: subscription.id });
  const session = { memberId: seat.member.id, kind: 'member', mayManage: false } as const;
  return { seat, session: (await openPortalSession(db, session)).secret };
}

test('the SDK that validates every answer keeps benefits, and reads who has them', async () => {
  const world = await buildWorld(db);
  const polar = new Polar({ accessToken: await tokenOf(world.organization), serverURL: url });
  const keys = await polar.benefits.create({
    type: 'license_keys',
    description: 'Key',
    metadata: { tier: 2 },
    properties: { prefix: 'ACME' },
  });
  const note = await polar.benefits.create({
    type: 'custom',
    description: 'Note',
    properties: { note: 'Room 12' },
  });
  const files = await polar.benefits.create({
    type: 'downloadables',
    description: 'Files',
    properties: { files: ['https://files.example.com/guide.pdf'] },
  });
  const given = await polar.products.updateBenefits({
    id: world.product.id,
    productBenefitsUpdate: { benefits: [keys.id, note.id, files.id] },
  });
  expect(given.benefits).toEqual([keys, note, files]);
  expect(await polar.benefits.get({ id: keys.id })).toEqual(keys);
  const { result } = await polar.benefits.list({ metadata: { tier: 2 }, sorting: ['-type'] });
  expect(result).toMatchObject({ items: [keys], pagination: { totalCount: 1 } });
  const { seat, session } = await holderOf(world);
  for (const page of [
    await polar.benefits.grants({ id: keys.id, isGranted: true, memberId: seat.memberId }),
    await polar.benefitGrants.list({ customerId: world.customerId, sorting: ['-granted_at'] }),
  ]) {
    const grant = page.result.items.find(({ benefitId }) => benefitId === keys.id);
    expect(grant).toMatchObject({
      memberId: seat.memberId,
      isGranted: true,
      properties: { displayKey: expect.stringMatching(/^\*{4}-/) },
    });
  }
  const asHolder = { customerSession: session };
  const own = await polar.customerPortal.benefitGrants.list(asHolder, {});
  expect(own.result.items.map(({ benefit }) => benefit.type)).toEqual([
    'license_keys',
    'custom',
    'downloadables',
  ]);
  const [first] = own.result.items;
  const id = String(first?.id);
  expect(await polar.customerPortal.benefitGrants.get(asHolder, { id })).toEqual(first);
  const sales = await polar.customerPortal.seats.listClaimedSubscriptions(asHolder, {});
  expect(sales.result.items[0]?.product.benefits).toHaveLength(3);
  await polar.benefits.update({
    id: note.id,
    requestBody: { type: 'custom', description: 'Better', properties: { note: null } },
  });
  await polar.benefits.delete({ id: keys.id });
  await expect(polar.benefits.get({ id: keys.id })).rejects.toMatchObject({
    name: 'ResourceNotFound',
  });
});

test.each([
  ['2026-04', createPolar202604 as typeof createPolar],
  ['2026-10', createPolar],
  ['2027-01', createPolar202701 as unknown as typeof createPolar],
])('the SDK of today does too, as of %s', async (_, create) => {
  const world = await buildWorld(db);
  const polar = create({ accessToken: await tokenOf(world.organization), baseUrl: url });
  const { id } = await polar.benefits.create({
    type: 'license_keys',
    description: 'Key',
    properties: {},
  });
  await polar.products.updateBenefits(world.product.id, { benefits: [id] });
  const { seat, session } = await holderOf(world);
  const walked = [];
  for await (const grant of polar.benefits.iterGrants(id, { limit: 1 }))
    walked.push(grant.member_id);
  expect(walked).toEqual([seat.memberId]);
  const { items } = await polar.customerPortal.benefitGrants.list({}, { accessToken: session });
  expect(items).toMatchObject([{ benefit_id: id, properties: { key: expect.any(String) } }]);
  await expect(
    polar.benefits.update(id, { type: 'custom', description: 'No' }),
  ).rejects.toMatchObject({ statusCode: 422 });
  await polar.benefits.delete(id);
  expect((await polar.benefitGrants.list({ is_granted: true })).items).toEqual([]);
});
