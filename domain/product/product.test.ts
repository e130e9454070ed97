import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { openSubscription } from '../subscription/open.ts';
import { createProduct } from './create.ts';
import { listProducts } from './list.ts';
import { updateProduct } from './update.ts';

const { db } = await testDatabase();
const { organization, product, merchant, ada, customerId } = await buildWorld(db);
const fresh = { organizationId: organization.id, name: 'Studio', isRecurring: true };

function tier(minSeats: number, maxSeats: number | null, pricePerSeat = 100) {
  return { minSeats, maxSeats, pricePerSeat };
}

test('R65: tiers are sorted, and may begin above one seat and end open', async () => {
  const { seatTiers } = await createProduct(db, merchant, {
    ...fresh,
    seatTiers: [tier(11, null, 800), tier(2, 10, 1000)],
  });
  expect(seatTiers).toEqual([tier(2, 10, 1000), tier(11, null, 800)]);
});

test.each([
  ['no tier', []],
  ['a gap', [tier(1, 5), tier(7, null)]],
  ['an overlap', [tier(1, 5), tier(5, null)]],
  ['an open tier before the last', [tier(1, null), tier(6, null)]],
  ['a beginning at 0', [tier(0, null)]],
  ['an end before the beginning', [tier(5, 4)]],
  ['half a seat', [tier(1, 2.5)]],
  ['a price below nothing', [tier(1, null, -1)]],
  ['a broken cent', [tier(1, null, 0.5)]],
])('R65: tiers with %s are refused', async (_, seatTiers) => {
  const refused = { code: 'InvalidRequest', field: 'seatTiers' };
  await expect(createProduct(db, operator, { ...fresh, seatTiers })).rejects.toMatchObject(refused);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,hi',
  'ftp://example.com/',
  '//example.com/',
  '/path',
  'https://',
  ' https://example.com/',
  'https://example.com/a b',
  'https://example.com/\n',
  'https://user@example.com/',
  'https:\\\\example.com',
  `https://example.com/${'a'.repeat(2_083)}`,
])('a link that is no plain web address is refused: %j', async (url) => {
  for (const field of ['accessUrl', 'purchaseUrl']) {
    const creation = createProduct(db, operator, { ...fresh, [field]: url });
    await expect(creation).rejects.toMatchObject({ code: 'InvalidRequest', field });
  }
});

test('an update changes what is given, and nulls what may be absent', async () => {
  const productId = (await createProduct(db, operator, { ...fresh, accessUrl: 'http://a.example' }))
    .id;
  const given = {
    name: 'Studio Plus',
    description: 'For\nteams',
    purchaseUrl: 'https://b.example/x',
  };
  expect(await updateProduct(db, merchant, { productId, ...given })).toMatchObject({
    ...given,
    accessUrl: 'http://a.example/',
  });
  const cleared = { description: null, accessUrl: null, purchaseUrl: null };
  expect(await updateProduct(db, merchant, { productId, ...cleared })).toMatchObject(cleared);
});

test('an archived product is sold no more', async () => {
  const { id: productId } = await createProduct(db, operator, fresh);
  await updateProduct(db, operator, { productId, isArchived: true });
  const sale = openSubscription(db, operator, { productId, customer: { email: freshAddress() } });
  expect(await refusalOf(sale)).toBe('InvalidRequest archived');
});

test('a merchant sees and changes its own products only; a purchaser none', async () => {
  const { merchant: stranger, product: strange } = await buildWorld(db);
  expect((await listProducts(db, stranger)).map(({ id }) => id)).toContain(strange.id);
  expect((await listProducts(db, stranger)).map(({ id }) => id)).not.toContain(product.id);
  expect(await listProducts(db, ada)).toEqual([]);
  const update = { productId: product.id, name: 'Taken over' };
  for (const actor of [stranger, ada]) {
    expect(await refusalOf(updateProduct(db, actor, update))).toBe('ResourceNotFound');
    expect(await refusalOf(createProduct(db, actor, fresh))).toBe('ResourceNotFound');
  }
  const unknown = { ...fresh, organizationId: customerId };
  expect(await refusalOf(createProduct(db, operator, unknown))).toBe('ResourceNotFound');
});
