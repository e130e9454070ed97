import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { products, subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { Product } from '#domain/product/facts.ts';
import { checkSeatCount } from '#domain/product/tiers.ts';
import { Refusal } from '#domain/refusal.ts';
import { alreadyCanceled, isCanceled } from './canceled.ts';
import { changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockSubscription } from './lock.ts';

export type SeatCount = {
  subscriptionId: string;
  seats: number;
  /**
   * Declares what a billing provider has already decided. It may go below the live seats: they
   * stay, are shown as over the limit, and no seat is added until they fit again.
   */
  fromProvider?: boolean;
};

/**
 * Changes how many seats a subscription has. The same count changes nothing (R71).
 *
 * Refuses, in this order (R63): a canceled one, or one about to be (`AlreadyCanceledSubscription`,
 * R58); fewer or more than the product allows (R60, R61); a decrease below the live seats
 * (`SeatsAlreadyAssigned`, R62) unless a provider declared it.
 */
export async function changeSeatCount(
  db: Database,
  actor: Actor,
  { subscriptionId, seats, fromProvider = false }: SeatCount,
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockSubscription(tx, actor, subscriptionId);
    if (isCanceled(subscription) || subscription.cancelAtPeriodEnd) {
      throw alreadyCanceled(subscription);
    }
    checkSeatCount(await tiersOf(tx, subscription), seats);
    if (seats === subscription.seats) return subscription;
    if (seats < subscription.seats && !fromProvider) refuseBelowLive(subscription, seats);
    return changeSubscription(tx, actor, subscription, {
      to: {
        seats,
        tolerated: sql`case when ${subscriptions.assigned} > ${seats} then ${subscriptions.assigned} end`,
      },
      type: 'subscription.updated',
    });
  });
}

async function tiersOf(tx: Transaction, { productId }: Subscription) {
  const [product] = await tx.select().from(products).where(eq(products.id, productId));
  return (product as Product).seatTiers;
}

function refuseBelowLive({ assigned }: Subscription, seats: number): void {
  if (seats >= assigned) return;
  throw new Refusal(
    'SeatsAlreadyAssigned',
    `Cannot decrease seats to ${seats}. Currently ${assigned} seats are assigned. Revoke seats first.`,
    { field: 'seats', values: { seats, assigned } },
  );
}
