import type { Database } from '#db/database.ts';
import { payOrder } from '#domain/order/pay.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { voidOrder } from '#domain/order/void.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { revokeAllSeats } from '#domain/seat/revoke-all.ts';
import { activateSubscription } from '#domain/subscription/activate.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { dropPendingUpdate } from '#domain/subscription/drop-pending-update.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import { uncancelSubscription } from '#domain/subscription/uncancel.ts';
import { operator } from '#domain/test/world.ts';
import { memberIdOf } from './act-on-member.ts';
import type { OnSeat } from './act-on-seat.ts';
import type { Deed } from './deed.ts';
import { teamOf } from './model.ts';
import type { Town } from './town.ts';

export type OnPurchase = Exclude<Extract<Deed, { of: number }>, OnSeat>;

/** Does with the real verbs what is done to a purchase. */
export async function actOnPurchase(db: Database, town: Town, deed: OnPurchase): Promise<unknown> {
  const source = town.sources[deed.of] ?? { orderId: '' };
  const ids = { subscriptionId: '', orderId: '', ...source };
  switch (deed.do) {
    case 'assign':
      return assignSeat(db, town.actor(deed.by), {
        source,
        recipient: await recipientOf(db, town, deed),
        immediateClaim: deed.atOnce,
      });
    case 'assignMany': {
      const lines = deed.whos.map((who) => ({ email: town.address(who) }));
      return assignSeats(db, town.actor(deed.by), { source, lines });
    }
    case 'revokeAll':
      return revokeAllSeats(db, town.actor(deed.by), { source });
    case 'changeSeats':
      return changeSeatCount(db, operator, {
        ...ids,
        ...deed,
        proration: deed.later ? 'next_period' : 'prorate',
      });
    case 'keepSeats':
      return dropPendingUpdate(db, town.actor(deed.by), ids);
    case 'schedule':
      return scheduleCancellation(db, town.actor(deed.by), ids);
    case 'unschedule':
      return uncancelSubscription(db, town.actor(deed.by), ids);
    case 'letPeriodPass':
      return letPeriodPass(db, ids.subscriptionId);
    case 'activate':
      return activateSubscription(db, operator, ids);
    case 'end':
      return endSubscription(db, operator, { ...ids, to: deed.to });
    case 'recover':
      return recoverSubscription(db, operator, ids);
    case 'pay':
      return payOrder(db, operator, ids);
    case 'refund':
    case 'refundPartially':
      return refundOrder(db, operator, { ...ids, partially: deed.do === 'refundPartially' });
    case 'void':
      return voidOrder(db, operator, ids);
  }
}

async function recipientOf(db: Database, town: Town, deed: Extract<Deed, { do: 'assign' }>) {
  if (deed.as === 'address') return { email: town.address(deed.who) };
  return { memberId: await memberIdOf(db, town, { at: teamOf(deed.of), who: deed.who }) };
}

async function letPeriodPass(db: Database, subscriptionId: string): Promise<void> {
  await db.$client`
    update subscriptions set current_period_start = now() - interval '1 month',
           current_period_end = now() - interval '1 second' where id = ${subscriptionId}`;
}
