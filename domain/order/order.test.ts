import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { findOrder, listOrders } from './list.ts';
import { payOrder } from './pay.ts';
import { placeOrder } from './place.ts';
import { refundOrder } from './refund.ts';
import { voidOrder } from './void.ts';

const { db, sql } = await testDatabase();

async function ordered(paid = true) {
  const world = await buildWorld(db);
  const order = await world.order(3, paid);
  return { ...world, placed: order, source: { orderId: order.id } };
}

test('R15: an order hands out seats once it is paid', async () => {
  const { ada, placed, source } = await ordered(false);
  expect(placed).toMatchObject({ status: 'pending', seats: 3, isLive: false, paidAt: null });
  expect(await refusalOf(invited(db, ada, source))).toBe('SeatNotAvailable not_live');
  const paid = await payOrder(db, operator, source);
  expect(paid).toMatchObject({ status: 'paid', isLive: true });
  expect(await payOrder(db, operator, source)).toEqual(paid);
  expect(await invited(db, ada, source)).toMatchObject({ orderId: placed.id });
  const told = (await eventsOf(sql, source)).map(({ type }) => type);
  expect(told).toEqual(['order.created', 'order.paid', 'customer_seat.assigned']);
});

test('an order that is paid at once tells both', async () => {
  const { source } = await ordered();
  expect(await eventsOf(sql, source)).toMatchObject([
    { type: 'order.created' },
    { type: 'order.paid', after: { status: 'paid', seats: 3 } },
  ]);
});

test('a partial refund keeps the seats; a full one takes them back and ends the order', async () => {
  const { ada, source } = await ordered();
  await seated(db, ada, source);
  const part = await refundOrder(db, operator, { ...source, partially: true });
  expect(part).toMatchObject({ status: 'partially_refunded', assigned: 1, isLive: true });
  await invited(db, ada, source);
  const full = await refundOrder(db, operator, source);
  expect(full).toMatchObject({ status: 'refunded', assigned: 0, isLive: false });
  expect(full.endedAt).not.toBeNull();
  expect(await refundOrder(db, operator, source)).toEqual(full);
  const { seats } = await seatsOf(db, ada, { source });
  expect(seats.map(({ revocation }) => revocation)).toEqual(['ended', 'ended']);
  expect((await eventsOf(sql, source)).at(-1)).toMatchObject({
    type: 'order.refunded',
    before: { status: 'partially_refunded' },
    after: { status: 'refunded' },
  });
});

test('what was never paid is voided, not refunded, and is never paid afterwards', async () => {
  const { source } = await ordered(false);
  expect(await refusalOf(refundOrder(db, operator, source))).toBe('BadRequest pending');
  const gone = await voidOrder(db, operator, source);
  expect(gone.status).toBe('void');
  expect(await voidOrder(db, operator, source)).toEqual(gone);
  expect(await refusalOf(payOrder(db, operator, source))).toBe('BadRequest void');
  const paid = await ordered();
  expect(await refusalOf(voidOrder(db, operator, paid.source))).toBe('BadRequest paid');
});

test('assigning against a refund leaves no live seat on a refunded order', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { ada, source } = await ordered();
    await Promise.allSettled([
      assignSeat(db, ada, { source, recipient: { email: freshAddress() } }),
      refundOrder(db, operator, source),
      assignSeat(db, ada, { source, recipient: { email: freshAddress() } }),
    ]);
    expect((await seatsOf(db, ada, { source, show: 'live' })).seats).toEqual([]);
    expect(await findOrder(db, operator, source)).toMatchObject({ status: 'refunded' });
  }
});

test('an order is for what is bought once, and only the merchant records it', async () => {
  const { product, licence, merchant, ada, placed, source } = await ordered();
  const { merchant: stranger } = await buildWorld(db);
  const sale = { productId: product.id, customer: { email: freshAddress() } };
  expect(await refusalOf(placeOrder(db, merchant, sale))).toBe('InvalidRequest recurring');
  const right = { ...sale, productId: licence.id };
  expect(await placeOrder(db, merchant, right)).toMatchObject({ seats: 1, status: 'pending' });
  for (const actor of [ada, stranger]) {
    for (const refused of [
      () => placeOrder(db, actor, right),
      () => payOrder(db, actor, source),
      () => refundOrder(db, actor, source),
      () => voidOrder(db, actor, source),
    ]) {
      expect(await refusalOf(refused())).toBe('ResourceNotFound');
    }
  }
  // Who manages a customer may read what it bought.
  expect(await refusalOf(findOrder(db, stranger, source))).toBe('ResourceNotFound');
  expect(await findOrder(db, ada, source)).toMatchObject({ id: placed.id });
  expect((await listOrders(db, merchant)).items.map(({ id }) => id)).toContain(placed.id);
  expect(await listOrders(db, stranger)).toEqual({ items: [], total: 0 });
});

test('metadata that is too large, or that cannot be kept, is refused', async () => {
  const { licence } = await buildWorld(db);
  const sale = { productId: licence.id, customer: { email: freshAddress() } };
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`key${at}`, at]));
  for (const metadata of [many, { text: 'a'.repeat(20_000) }, { nul: '\0' }, { half: '\ud800' }]) {
    expect(await refusalOf(placeOrder(db, operator, { ...sale, metadata }))).toBe(
      'InvalidRequest metadata',
    );
  }
  const metadata = { cart: 'c-1', note: '\\u0000 is only text', pair: '😀' };
  expect(await placeOrder(db, operator, { ...sale, metadata })).toMatchObject({ metadata });
});
