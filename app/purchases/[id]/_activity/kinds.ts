import type { View } from '#app/_activity/view.ts';
import type { Family } from '#domain/event/types.ts';
import { type ActivityKind, activityKinds } from '#domain/purchase/activity-kinds.ts';

/** What can be shown alone, in the order in which it is offered. */
export const kinds = Object.keys(activityKinds) as ActivityKind[];

/** Of which families the facts are that it tells. */
export const families: Family[] = [
  'customer_seat',
  'order',
  'purchase',
  'seat_request',
  'share_link',
  'subscription',
];

/** What the address of a purchase's activity says. */
export type PurchaseView = View<ActivityKind>;
