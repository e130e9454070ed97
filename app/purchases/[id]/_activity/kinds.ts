import type { View } from '#app/_activity/view.ts';
import { type ActivityKind, activityKinds } from '#domain/purchase/activity-kinds.ts';

/** What can be shown alone, in the order in which it is offered. */
export const kinds = Object.keys(activityKinds) as ActivityKind[];

/** What the address of a purchase's activity says. */
export type PurchaseView = View<ActivityKind>;
