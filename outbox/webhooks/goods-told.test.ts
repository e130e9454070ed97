import { beforeEach, expect, test } from 'vitest';
import { deleteBenefit } from '#domain/benefit/delete.ts';
import type { Grant } from '#domain/benefit/grant.ts';
import { findBenefit } from '#domain/benefit/list.ts';
import { listGrants } from '#domain/benefit/list-grants.ts';
import { updateBenefit } from '#domain/benefit/update.ts';
import { findOrganization } from '#domain/organization/list.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { createProduct } from '#domain/product/create.ts';
import { findProduct } from '#domain/product/list.ts';
import { updateProduct } from '#domain/product/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { benefit, give, sealing } from '#domain/test/giving.ts';
import { key, tokenOf } from '#domain/test/seating.ts';
import { freshAddress, operator, type World } from '#domain/test/world.ts';
import { asSent, dataOf, openTelling, typesOf } from '#outbox/test/telling.ts';
import { presentBenefit } from '#wire/benefit.ts';
import { presentGrant } from '#wire/benefit-grant.ts';
import { presentOrganization } from '#wire/organization.ts';
import { presentProduct } from '#wire/product.ts';

const { db, office, newWorld, told, toldAll } = await openTelling();

let world: World;
let source: { subscriptionId: string };

beforeEach(async () => {
  world = await newWorld();
  source = { subscriptionId: world.subscription.id };
});

test('products and the organization', async () => {
  const organizationId = world.organization.id;
  let productId = '';
  const productNow = async () =>
    asSent(presentProduct(await findProduct(db, operator, { productId })));
  const created = await told(async () => {
    const seatTiers = [{ minSeats: 1, maxSeats: null, pricePerSeat: 900 }];
    const wanted = { organizationId, name: 'Atlas', isRecurring: true, seatTiers };
    ({ id: productId } = await createProduct(db, operator, wanted));
  });
  expect(typesOf(created)).toEqual(['product.created']);
  expect(created[0]?.data).toEqual(await productNow());
  const changed = await told(() => updateProduct(db, operator, { productId, isArchived: true }));
  expect(changed[0]?.data).toEqual(await productNow());
  const settings = { organizationId, accentColor: '#1a7f64', contactEmail: 'ops@acme.example' };
  const updated = await told(() => updateOrganization(db, operator, settings));
  expect(typesOf(updated)).toEqual(['organization.updated']);
  expect(updated[0]?.data).toEqual(
    asSent(presentOrganization(await findOrganization(db, operator, organizationId))),
  );
});

test('R52–R54: a benefit, and a grant with whoever has it, without the key itself', async () => {
  const { organization, product, ada } = world;
  let benefitId = '';
  const benefitNow = async () =>
    asSent(presentBenefit(await findBenefit(db, operator, { benefitId })));
  const made = await told(async () => {
    ({ id: benefitId } = await benefit(db, organization, { type: 'license_keys' }));
  });
  expect(typesOf(made)).toEqual(['benefit.created']);
  expect(made[0]?.data).toEqual(await benefitNow());
  const given = await told(() => give(db, product, { id: benefitId }));
  expect(given.map(({ data }) => data)).toMatchObject([{ benefits: [await benefitNow()] }]);
  const { id } = await assignSeat(db, ada, { source, recipient: { email: freshAddress('bob') } });
  await office.settle();
  const claimed = await told(() => claimSeat(db, { key, token: tokenOf({ id }) }));
  expect(typesOf(claimed)).toEqual(['customer_seat.claimed', 'benefit_grant.created']);
  const grantNow = async () => {
    const asked = { sealing, page: 1, limit: 1, sorting: ['-created_at'] } as const;
    const [grant] = (await listGrants(db, operator, { ...asked, benefitId })).items;
    const { properties, ...shown } = presentGrant(grant as Grant);
    return asSent({ ...shown, properties: { license_key_id: properties.license_key_id } });
  };
  expect(dataOf(claimed, 'benefit_grant.created')).toEqual(await grantNow());
  const revoked = await told(() => revokeSeat(db, ada, { seatId: id }));
  expect(typesOf(revoked)).toEqual(['customer_seat.revoked', 'benefit_grant.revoked']);
  expect(dataOf(revoked, 'benefit_grant.revoked')).toEqual(await grantNow());
  const gone = await told(() => deleteBenefit(db, operator, { benefitId }));
  expect(typesOf(gone)).toEqual(['product.updated', 'benefit.updated']);
  expect(dataOf(gone, 'benefit.updated')).toMatchObject({ id: benefitId, is_deleted: true });
});

test('R54: another note and other files are told of every holder', async () => {
  const { organization, product, ada } = world;
  const note = await benefit(db, organization);
  const file = 'https://files.example.com/guide.pdf';
  const files = await benefit(db, organization, {
    type: 'downloadables',
    properties: { files: [file] },
  });
  await give(db, product, note, files);
  await assignSeat(db, ada, {
    ...{ source, recipient: { email: freshAddress('bob') } },
    immediateClaim: true,
  });
  await office.settle();
  const kind = { type: 'custom', properties: { note: 'Room 13' } } as const;
  const changed = await told(() => updateBenefit(db, operator, { benefitId: note.id, kind }));
  expect(typesOf(changed)).toEqual(['benefit.updated', 'benefit_grant.updated']);
  expect(changed[1]?.data).toMatchObject({ benefit: { properties: { note: 'Room 13' } } });
  const taken = await told(() => give(db, product, note));
  expect(dataOf(taken, 'benefit_grant.revoked')).toMatchObject({ properties: { files: [file] } });
});

test('every type of these is told above', () => toldAll('goods'));
