import { Status, type StatusKind } from '#app/_design/status.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';

/** How a purchase stands, in words: "renews in 3 weeks", "ends tomorrow", "paused". */
export function PurchaseStatus({ purchase }: { purchase: Purchase }) {
  const { kind, at } = standing(purchase);
  return <Status kind={kind} at={at} />;
}

function standing(purchase: Purchase): { kind: StatusKind; at?: Date | null } {
  const { status, endedAt, currentPeriodEnd, cancelAtPeriodEnd, isLive } = purchase;
  if (isLive && cancelAtPeriodEnd) return { kind: 'ending', at: currentPeriodEnd };
  switch (status) {
    case 'active':
    case 'trialing':
      return { kind: status, at: currentPeriodEnd };
    case 'past_due':
      return { kind: 'pastDue', at: endedAt };
    case 'paused':
    case 'unpaid':
    case 'refunded':
      return { kind: status, at: endedAt };
    case 'paid':
    case 'partially_refunded':
      return { kind: 'paid' };
    case 'draft':
    case 'incomplete':
    case 'pending':
      return { kind: 'unsettled' };
    default:
      return { kind: 'ended', at: endedAt };
  }
}
