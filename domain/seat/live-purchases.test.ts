import { describe, expect, test } from 'vitest';
import { orderStatuses, subscriptionStatuses } from '#db/schema/index.ts';
import { testDatabase } from '#db/test/database.ts';
import { payOrder } from '#domain/order/pay.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { activateSubscription } from '#domain/subscription/activate.ts';
import { invited, key, refusalOf, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { claimSeat } from './claim.ts';

const { db, sql } = await testDatabase();

const handsOut = ['active', 'trialing', 'paid', 'partially_refunded'];

describe('W9: whether a purchase hands out seats is its status’s to say, and each status has an answer', () => {
  // Some are reached by no verb yet: these rows are put there by hand, as an operator's import may.
  test.each(subscriptionStatuses)('a subscription that is %s', async (status) => {
    const { ada, subscription } = await buildWorld(db);
    await sql`
      update subscriptions set status = ${status},
             ended_at = case when ${status} in ('active', 'trialing') then null else now() end
       where id = ${subscription.id}`;
    await isAnswered(status, ada, { subscriptionId: subscription.id });
  });

  test.each(orderStatuses)('an order that is %s', async (status) => {
    const { ada, order } = await buildWorld(db);
    const { id } = await order(2);
    await sql`update orders set status = ${status} where id = ${id}`;
    await isAnswered(status, ada, { orderId: id });
  });

  async function isAnswered(status: string, ...[ada, source]: Asked) {
    const seat = invited(db, ada, source);
    if (handsOut.includes(status)) expect(await seat).toMatchObject({ status: 'pending' });
    else expect(await refusalOf(seat)).toBe('SeatNotAvailable not_live');
  }
});

type Asked = [Parameters<typeof invited>[1], Parameters<typeof invited>[2]];

describe('W9: a seat is claimed', () => {
  test('on a trial, and goes on when the trial is paid', async () => {
    const { ada, subscription } = await buildWorld(db, { subscription: { status: 'trialing' } });
    const source = { subscriptionId: subscription.id };
    const [early, late] = [await invited(db, ada, source), await invited(db, ada, source)];
    const claimed = await claimSeat(db, { key, token: tokenOf(early) });
    expect(claimed).toMatchObject({ id: early.id, status: 'claimed' });
    await activateSubscription(db, operator, source);
    expect(await claimSeat(db, { key, token: tokenOf(late) })).toMatchObject({ status: 'claimed' });
  });

  test('of an order that was refunded in part, and no more once all is refunded', async () => {
    const { ada, order } = await buildWorld(db);
    const source = { orderId: (await order(2, false)).id };
    await payOrder(db, operator, source);
    const [early, late] = [await invited(db, ada, source), await invited(db, ada, source)];
    await refundOrder(db, operator, { ...source, partially: true });
    expect(await claimSeat(db, { key, token: tokenOf(early) })).toMatchObject({
      status: 'claimed',
    });
    await refundOrder(db, operator, source);
    const tooLate = claimSeat(db, { key, token: tokenOf(late) });
    expect(await refusalOf(tooLate)).toBe('InvalidInvitationToken');
  });
});
