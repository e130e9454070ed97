import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { benefit, sealing } from '#domain/test/giving.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { createBenefit } from './create.ts';
import { listBenefits } from './list.ts';
import type { BenefitGiven } from './parse.ts';
import { updateBenefit } from './update.ts';

const { db, sql } = await testDatabase();
const { organization, product, merchant } = await buildWorld(db);
const fresh = { organizationId: organization.id, description: 'Support', sealing };

test('a benefit is created, changed in part, and told of', async () => {
  const created = await createBenefit(db, merchant, {
    ...fresh,
    type: 'custom',
    properties: { note: ' Call\n12 ' },
    metadata: { tier: 1 },
  });
  expect(created).toMatchObject({ properties: { note: 'Call\n12' }, metadata: { tier: 1 } });
  const benefitId = created.id;
  const changed = await updateBenefit(db, merchant, { benefitId, description: 'Better support' });
  expect(changed).toMatchObject({
    description: 'Better support',
    properties: { note: 'Call\n12' },
  });
  const kind = { type: 'custom', properties: { note: null } } as const;
  expect((await updateBenefit(db, merchant, { benefitId, kind })).properties).toEqual({
    note: null,
  });
  const same = { benefitId, kind, description: 'Better support', metadata: { tier: 1 } };
  await updateBenefit(db, merchant, same);
  const told = await sql`
    select type, before -> 'properties' as former from events
     where type like 'benefit.%' and after ->> 'id' = ${benefitId} order by id`;
  expect([...told]).toEqual([
    { type: 'benefit.created', former: null },
    { type: 'benefit.updated', former: { note: 'Call\n12' } },
    { type: 'benefit.updated', former: { note: 'Call\n12' } },
  ]);
});

test('files are https addresses; archived ones are marked', async () => {
  const [guide, old] = ['https://files.example.com/guide.pdf', 'https://files.example.com/old.pdf'];
  const created = await benefit(db, organization, {
    type: 'downloadables',
    properties: {
      files: [guide, old],
      archived: { [old]: true, 'https://nowhere.example/': true },
    },
  });
  expect(created.properties).toEqual({
    files: [guide, old],
    archived: { [guide]: false, [old]: true },
  });
});

test.each<[string, BenefitGiven]>([
  ['files', { type: 'downloadables' }],
  ['files', { type: 'downloadables', properties: { files: ['http://files.example.com/a'] } }],
  [
    'files',
    { type: 'downloadables', properties: { files: ['https://a.example/', 'https://a.example'] } },
  ],
  ['url', { type: 'downloadables', properties: { files: ['javascript:alert(1)'] } }],
  ['url', { type: 'downloadables', properties: { files: ['https://a b.example/'] } }],
  ['text', { type: 'custom', properties: { note: 'x'.repeat(5_001) } }],
  ['text', { type: 'custom', properties: { note: 'a\u202eb' } }],
])('what is wrong with %s is refused: %j', async (because, given) => {
  const creation = createBenefit(db, merchant, { ...fresh, ...given });
  await expect(creation).rejects.toMatchObject({
    code: 'InvalidRequest',
    because,
    field: 'properties',
  });
});

test('a description is one line of 1 to 120 characters', async () => {
  for (const description of ['', ' ', 'a\nb', 'x'.repeat(121)]) {
    const creation = createBenefit(db, merchant, { ...fresh, description, type: 'custom' });
    await expect(creation).rejects.toMatchObject({ because: 'text', field: 'description' });
  }
});

test('a benefit stays of its type', async () => {
  const { id: benefitId } = await benefit(db, organization);
  const change = { benefitId, kind: { type: 'license_keys', properties: {} } } as const;
  expect(await refusalOf(updateBenefit(db, merchant, change))).toBe('InvalidRequest type');
});

test('a product gives benefits of its own organization, 50 at the most, each once', async () => {
  const other = await buildWorld(db);
  const theirs = await benefit(db, other.organization);
  const ours = await benefit(db, organization);
  const change = (...benefitIds: string[]) =>
    updateProductBenefits(db, operator, { productId: product.id, benefitIds });
  for (const ids of [[theirs.id], [ours.id, crypto.randomUUID()], ['nothing']]) {
    expect(await refusalOf(change(...ids))).toBe('InvalidRequest benefits');
  }
  const many = Array.from({ length: 51 }, () => crypto.randomUUID());
  expect(await refusalOf(change(...many))).toBe('InvalidRequest benefits');
  expect((await change(ours.id, ours.id)).benefits.map(({ id }) => id)).toEqual([ours.id]);
});

test('a list finds by type, by part of the description, by id, and never what is deleted', async () => {
  const world = await buildWorld(db);
  const [room, keys] = [
    await createBenefit(db, operator, {
      ...{ organizationId: world.organization.id, sealing, description: 'A 100% quiet room' },
      type: 'custom',
      metadata: { floor: 2 },
    }),
    await benefit(db, world.organization, { type: 'license_keys' }),
  ];
  const ids = async (filter: object) => {
    const asked = { page: 1, limit: 10, sorting: ['type'], ...filter } as const;
    return (await listBenefits(db, world.merchant, asked)).items.map(({ id }) => id);
  };
  expect(await ids({})).toEqual([room.id, keys.id]);
  expect(await ids({ types: ['license_keys'] })).toEqual([keys.id]);
  expect(await ids({ query: '100%' })).toEqual([room.id]);
  expect(await ids({ query: '_' })).toEqual([keys.id]);
  expect(await ids({ ids: [room.id] })).toEqual([room.id]);
  expect(await ids({ exceptIds: [room.id] })).toEqual([keys.id]);
  expect(await ids({ metadata: { floor: ['2'] } })).toEqual([room.id]);
  await sql`update benefits set deleted_at = now() where id = ${room.id}`;
  expect(await ids({})).toEqual([keys.id]);
});
