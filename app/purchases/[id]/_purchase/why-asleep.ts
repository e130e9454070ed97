import type { Messages } from 'next-intl';
import type { Purchase } from '#domain/purchase/purchase.ts';

type Reason = Exclude<keyof Messages['purchase']['asleep'], 'buy' | 'write' | 'nowhere'>;

const reasons: Record<string, Reason> = {
  paused: 'paused',
  past_due: 'past_due',
  unpaid: 'unpaid',
  draft: 'pending',
  pending: 'pending',
  incomplete: 'pending',
  refunded: 'refunded',
};

/** Why a purchase that isn't live hands out no seats. */
export function whyAsleep({ status }: Purchase): Reason {
  return reasons[status] ?? 'ended';
}

/** Whether it will hand out none again, whatever happens. */
export function isOver(purchase: Purchase): boolean {
  return !purchase.isLive && ['ended', 'refunded'].includes(whyAsleep(purchase));
}
