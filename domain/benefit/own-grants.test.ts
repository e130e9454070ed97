import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { addMember } from '#domain/member/add.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { benefit, give, sealing } from '#domain/test/giving.ts';
import { refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { findOwnGrant, type HolderActor, ownGrants } from './own-grants.ts';

const { db } = await testDatabase();
const { ada, customerId, email, organization, product, licence, subscription, order } =
  await buildWorld(db);
const source = { subscriptionId: subscription.id };
const note = await benefit(db, organization);
const keys = await benefit(db, organization, { type: 'license_keys', properties: { prefix: 'A' } });
await give(db, product, keys, note);
await give(db, licence, note);
const bob = await seated(db, ada, source);

function signedIn(address: string): HolderActor {
  return { kind: 'user', userId: crypto.randomUUID(), email: address };
}

async function typesOf(actor: HolderActor, filter: object = {}): Promise<string[]> {
  const { items } = await ownGrants(db, actor, { sealing, ...filter });
  return items.map((grant) => grant.benefit.type);
}

test('a holder sees what the seat gives, in the order of the product, however they came in', async () => {
  const member = { memberId: bob.member.id, email: bob.email };
  for (const actor of [
    signedIn(bob.email.toUpperCase()),
    { kind: 'holder', ...member } as const,
    { kind: 'member', ...member } as const,
  ]) {
    expect(await typesOf(actor)).toEqual(['license_keys', 'custom']);
  }
  const { items } = await ownGrants(db, signedIn(bob.email), { sealing });
  expect(items[0]).toMatchObject({
    seatId: bob.id,
    subscriptionId: subscription.id,
    member: { id: bob.member.id },
    licenceKey: { text: expect.stringMatching(/^A-/) },
  });
  expect(JSON.stringify(items)).not.toContain('sealedSeed');
});

test('nobody else does: not the owner, not a billing manager, not a colleague, not who left', async () => {
  const margaret = freshAddress('margaret');
  await addMember(db, operator, { customerId, email: margaret, role: 'billing_manager' });
  const gone = await seated(db, ada, source);
  const [grant] = (await ownGrants(db, signedIn(bob.email), { sealing })).items;
  const [theirs] = (await ownGrants(db, signedIn(gone.email), { sealing })).items;
  expect(theirs?.licenceKey?.text).not.toBe(grant?.licenceKey?.text);
  await revokeSeat(db, ada, { seatId: gone.id });
  for (const address of [email, margaret, gone.email, freshAddress('stranger')]) {
    expect(await typesOf(signedIn(address))).toEqual([]);
    for (const grantId of [String(grant?.id), String(theirs?.id), 'nothing']) {
      const asked = findOwnGrant(db, signedIn(address), { grantId, sealing });
      expect(await refusalOf(asked)).toBe('ResourceNotFound');
    }
  }
  const found = await findOwnGrant(db, signedIn(bob.email), {
    grantId: String(grant?.id),
    sealing,
  });
  expect(found.licenceKey?.text).toBe(grant?.licenceKey?.text);
});

test('a list narrows by type, benefit, purchase, member and text, and comes in pages', async () => {
  const { id: orderId } = await order();
  await seated(db, ada, { orderId }, bob.email);
  const actor = signedIn(bob.email);
  expect(await typesOf(actor)).toHaveLength(3);
  expect(await typesOf(actor, { types: ['custom'] })).toEqual(['custom', 'custom']);
  expect(await typesOf(actor, { benefitIds: [keys.id] })).toEqual(['license_keys']);
  expect(await typesOf(actor, { orderIds: [orderId] })).toEqual(['custom']);
  expect(await typesOf(actor, { subscriptionIds: [subscription.id] })).toHaveLength(2);
  expect(await typesOf(actor, { memberIds: [crypto.randomUUID()] })).toEqual([]);
  expect(await typesOf(actor, { query: 'LICENSE' })).toEqual(['license_keys']);
  expect(await typesOf(actor, { sorting: ['-type', 'granted_at'] })).toEqual([
    'license_keys',
    'custom',
    'custom',
  ]);
  const page = await ownGrants(db, actor, { sealing, page: 2, limit: 2, sorting: ['type'] });
  expect(page).toMatchObject({ total: 3, items: [{ benefit: { type: 'license_keys' } }] });
});

test('with another secret a key can’t be read, and all else can', async () => {
  const other = deriveKeys('another secret, which never sealed it').sealing;
  const { items } = await ownGrants(db, signedIn(bob.email), { sealing: other });
  expect(items.find(({ licenceKey }) => licenceKey)?.licenceKey).toMatchObject({ text: null });
});
