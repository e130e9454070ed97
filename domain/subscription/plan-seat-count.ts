import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { priceOf } from '#domain/product/price.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { notFound } from '#domain/refusal.ts';
import { decideSeatCount } from './decide-seat-count.ts';
import { findSubscription } from './list.ts';

/** What another count of seats would mean, before anybody decides for it. */
export type SeatCountPlan = {
  seats: number;
  was: number;
  /** What a period costs, before and after, in the currency's smallest unit. */
  amounts: { was: number; becomes: number };
  /** When the count changes; null at once. */
  appliesAt: Date | null;
};

/**
 * Tells what `changeSeatCount` would do, and refuses what it would refuse; changes nothing. Who may
 * read the subscription without managing it is refused too (`ResourceNotFound`, W16).
 */
export async function planSeatCount(
  db: Executor,
  actor: Actor,
  { subscriptionId, seats }: { subscriptionId: string; seats: number },
): Promise<SeatCountPlan> {
  const subscription = await findSubscription(db, actor, { subscriptionId });
  const managed = await findPurchase(db, actor, { id: subscriptionId });
  if (!managed) throw notFound('Subscription');
  const { product } = subscription;
  const { isSame, waits } = decideSeatCount(actor, subscription, subscription, { seats });
  return {
    seats,
    was: subscription.seats,
    amounts: {
      was: priceOf(product, subscription.seats),
      becomes: priceOf(product, seats),
    },
    appliesAt: waits && !isSame ? subscription.currentPeriodEnd : null,
  };
}
