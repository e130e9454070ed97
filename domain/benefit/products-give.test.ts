import { describe, expect, test } from 'vitest';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { eventsOf } from '#domain/test/events.ts';
import { openGifts } from '#domain/test/gifts.ts';
import { benefit, give, givenBy } from '#domain/test/giving.ts';
import { invited, key, refusalOf, seated, tokenOf } from '#domain/test/seating.ts';
import { operator } from '#domain/test/world.ts';
import { deleteBenefit } from './delete.ts';
import { updateBenefit } from './update.ts';

const { db, sql, world, keyOf } = await openGifts();

async function facts(of: Parameters<typeof eventsOf>[1]) {
  const events = await eventsOf(sql, of);
  return events.filter(({ type }) => type.startsWith('benefit_grant.'));
}

describe('R54: what a product gives from now on reaches everybody who holds a seat', () => {
  test('claimed seats of subscriptions and of orders; not pending and revoked ones', async () => {
    const { organization, licence, note, ada, order } = await world();
    const { id: orderId } = await order(5);
    const [bob, gone] = [await seated(db, ada, { orderId }), await seated(db, ada, { orderId })];
    const waiting = await invited(db, ada, { orderId });
    await revokeSeat(db, ada, { seatId: gone.id });
    const extra = await benefit(db, organization);
    await give(db, licence, extra);
    expect(await givenBy(sql, bob)).toEqual([extra.id]);
    expect(await givenBy(sql, waiting)).toEqual([]);
    expect(await givenBy(sql, gone)).toEqual([]);
    const told = (await facts({ orderId })).filter(({ actor_kind }) => actor_kind === 'operator');
    expect(told.map(({ type, after }) => [type, after.benefit_id])).toEqual([
      ['benefit_grant.revoked', note.id],
      ['benefit_grant.created', extra.id],
    ]);
    await claimSeat(db, { key, token: tokenOf(waiting) });
    expect(await givenBy(sql, waiting)).toEqual([extra.id]);
  });

  test('the same again changes nothing and tells nothing; another order only that', async () => {
    const { product, note, keys, ada, source } = await world();
    await seated(db, ada, source);
    const before = (await facts(source)).length;
    const benefitIds = [note.id, keys.id];
    const same = await updateProductBenefits(db, operator, { productId: product.id, benefitIds });
    const turned = await updateProductBenefits(db, operator, {
      productId: product.id,
      benefitIds: benefitIds.toReversed(),
    });
    expect(turned.benefits.map(({ id }) => id)).toEqual([keys.id, note.id]);
    expect(same.benefits.map(({ id }) => id)).toEqual([note.id, keys.id]);
    expect(await facts(source)).toHaveLength(before);
    const events = await sql`
      select 1 from events where type = 'product.updated' and after ->> 'id' = ${product.id}`;
    expect(events).toHaveLength(2);
  });

  test('a benefit that is deleted is taken back from everybody, and given by no product', async () => {
    const { note, keys, product, licence, ada, source } = await world();
    const bob = await seated(db, ada, source);
    await deleteBenefit(db, operator, { benefitId: note.id });
    expect(await givenBy(sql, bob)).toEqual([keys.id]);
    const again = { productId: licence.id, benefitIds: [note.id] };
    expect(await refusalOf(updateProductBenefits(db, operator, again))).toBe(
      'InvalidRequest benefits',
    );
    expect(await refusalOf(deleteBenefit(db, operator, { benefitId: note.id }))).toBe(
      'ResourceNotFound',
    );
    const { benefits } = await updateProductBenefits(db, operator, {
      productId: product.id,
      benefitIds: [keys.id],
    });
    expect(benefits.map(({ id }) => id)).toEqual([keys.id]);
  });

  test('other properties are told to every holder; a description and new patterns are not', async () => {
    const { note, keys, ada, source } = await world();
    const bob = await seated(db, ada, source);
    const keyBefore = await keyOf(bob.email);
    await updateBenefit(db, operator, { benefitId: note.id, description: 'A room' });
    await updateBenefit(db, operator, {
      benefitId: keys.id,
      kind: { type: 'license_keys', properties: { prefix: 'NEW' } },
    });
    const updated = async () =>
      (await facts(source)).filter(({ type }) => type === 'benefit_grant.updated');
    expect(await updated()).toEqual([]);
    const kind = { type: 'custom', properties: { note: 'Room 13' } } as const;
    await updateBenefit(db, operator, { benefitId: note.id, kind });
    await updateBenefit(db, operator, { benefitId: note.id, kind });
    expect(await updated()).toMatchObject([
      {
        before: { benefit: { properties: { note: 'Room 12' } } },
        after: { benefit: { properties: { note: 'Room 13' }, description: 'A room' } },
      },
    ]);
    expect(await keyOf(bob.email)).toBe(keyBefore);
    const carol = await seated(db, ada, source);
    expect(await keyOf(carol.email)).toMatch(/^NEW-/);
  });
});
