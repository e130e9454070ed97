import type { Messages } from 'next-intl';
import type { Activity } from '#domain/purchase/activity.ts';
import { sentenceOf } from '../_history/sentence.ts';

type Own = keyof Messages['activity']['event'];

/** Which sentence tells what became of a purchase: one of a seat's, or one of the purchase's own. */
export type Sentence = `seat.event.${keyof Messages['seat']['event']}` | `activity.event.${Own}`;

/** Which sentence tells it; null where there is nothing to tell. */
export function sentenceFor(activity: Activity): Sentence | null {
  const { type, former } = activity;
  if (type.startsWith('customer_seat.')) {
    const key = sentenceOf(activity, former ?? undefined);
    return key && `seat.event.${key}`;
  }
  const key = ownOf(activity);
  return key && `activity.event.${key}`;
}

function ownOf(activity: Activity): Own | null {
  switch (activity.type) {
    case 'purchase.updated':
      return switchOf(activity);
    case 'subscription.updated':
      return countOf(activity);
    case 'order.created':
    case 'subscription.created':
      return 'opened';
    default:
      return plainly[activity.type] ?? null;
  }
}

const plainly: { [type in Activity['type']]?: Own } = {
  'seat_request.made': 'asked',
  'seat_request.approved': 'approved',
  'seat_request.declined': 'declined',
  'seat_request.withdrawn': 'withdrawn',
  'seat_request.closed': 'closed',
  'share_link.created': 'linkMade',
  'share_link.closed': 'linkClosed',
  'order.paid': 'paid',
  'order.refunded': 'refunded',
  'order.updated': 'updated',
  'subscription.canceled': 'canceled',
  'subscription.uncanceled': 'uncanceled',
  'subscription.cycled': 'cycled',
  'subscription.past_due': 'pastDue',
  'subscription.paused': 'paused',
  'subscription.recovered': 'recovered',
  'subscription.revoked': 'ended',
};

function switchOf({ switched: { requests, reminders } }: Activity): Own | null {
  if (requests !== null) return requests ? 'requestsOn' : 'requestsOff';
  if (reminders !== null) return reminders ? 'remindersOn' : 'remindersOff';
  return null;
}

function countOf({ seats: { before, after } }: Activity): Own {
  return before !== null && before !== after ? 'counted' : 'updated';
}
