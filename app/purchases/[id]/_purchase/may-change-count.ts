import type { Purchase } from '#domain/purchase/purchase.ts';

/** Whether the page to change the number of seats has anything to offer. The verb decides again. */
export function mayChangeCount(purchase: Purchase): boolean {
  const { kind, isLive, cancelAtPeriodEnd, seatUpdatesEnabled } = purchase;
  return kind === 'subscription' && isLive && !cancelAtPeriodEnd && seatUpdatesEnabled;
}
