import type { Deed } from './deed.ts';
import { Order } from './order.ts';
import type { Purchase } from './purchase.ts';
import type { Seat } from './seat.ts';
import { Subscription } from './subscription.ts';

type OfPurchase = Extract<Deed, { of: number }>;

/** What is answered to a deed that concerns the purchase itself; null to any other. */
export function termsAnswer(purchase: Purchase, deed: OfPurchase): string | null {
  if (purchase instanceof Subscription) return subscriptionAnswer(purchase, deed);
  return purchase instanceof Order ? orderAnswer(purchase, deed) : null;
}

function subscriptionAnswer(subscription: Subscription, deed: OfPurchase): string | null {
  switch (deed.do) {
    case 'changeSeats':
      return subscription.changeSeats(deed.seats, deed);
    case 'end':
      return subscription.end(deed.to);
    case 'keepSeats':
    case 'schedule':
    case 'unschedule':
    case 'letPeriodPass':
    case 'activate':
    case 'recover':
      return subscription[deed.do]();
    default:
      return null;
  }
}

function orderAnswer(order: Order, deed: OfPurchase): string | null {
  switch (deed.do) {
    case 'pay':
    case 'void':
      return order[deed.do]();
    case 'refund':
    case 'refundPartially':
      return order.refund(deed.do === 'refundPartially');
    default:
      return null;
  }
}

/** What is answered to a deed that concerns one seat, and makes no other. */
export function seatAnswer(seat: Seat | undefined, deed: OfPurchase): string {
  switch (deed.do) {
    case 'resend':
      return seat?.resend() ?? 'ResourceNotFound';
    case 'revoke':
      return seat?.takeBack('revoked') ?? 'ResourceNotFound';
    case 'claim':
      return seat?.heir.claim(seat.link + deed.link) ?? 'InvalidInvitationToken';
    case 'decline':
      return seat?.heir.decline(seat.link + deed.link) ?? 'InvalidInvitationToken';
    case 'askForLink':
      return seat?.heir.askForLink() ?? 'InvalidInvitationToken';
    case 'leave':
      return seat?.leave() ?? 'ResourceNotFound';
    case 'setLastDay':
      return seat?.setLastDay(deed.in) ?? 'ResourceNotFound';
    case 'letExpire':
      return seat?.letExpire(deed.days) ?? 'done';
    case 'letLastDayPass':
      return seat?.letLastDayPass() ?? 'done';
    default:
      throw new Error(`Nobody knows what is answered to ${deed.do}`);
  }
}
