import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { organizations, products, subscriptions } from '#db/schema/index.ts';
import { type Actor, isPerson } from '#domain/actor.ts';
import type { Organization } from '#domain/organization/facts.ts';
import type { Product } from '#domain/product/facts.ts';
import { checkSeatCount } from '#domain/product/tiers.ts';
import { Refusal } from '#domain/refusal.ts';
import { alreadyCanceled, isCanceled } from './canceled.ts';
import { type Change, changeSubscription } from './change.ts';
import type { Subscription } from './facts.ts';
import { lockManagedSubscription } from './lock.ts';
import { noPendingUpdate, pendingUpdate } from './pending-update.ts';

export type SeatCount = {
  subscriptionId: string;
  seats: number;
  /**
   * Declares what a billing provider has already decided. It may go below the live seats: they
   * stay, are shown as over the limit, and no seat is added until they fit again. A purchaser's
   * declaration counts for nothing.
   */
  fromProvider?: boolean;
  /**
   * `next_period` waits for the end of the period (R68); the others apply at once, without a charge,
   * which is the merchant's to make. Absent: as the organization has it, and always so for a purchaser.
   */
  proration?: Organization['prorationBehavior'];
};

/**
 * Changes how many seats a subscription has, or plans to. The same count changes nothing but drops
 * what was planned (R71); one that applies at once drops it too (R72).
 *
 * Refuses, in this order (R63): a canceled one, or one about to be (`AlreadyCanceledSubscription`,
 * R58); fewer or more than the product allows (R60, R61); a decrease below the live seats
 * (`SeatsAlreadyAssigned`, R62) unless a provider declared it. Before these, a purchaser whom the
 * organization doesn't let (`UpdateSubscriptionSeatsNotAllowed`, R74).
 */
export async function changeSeatCount(
  db: Database,
  actor: Actor,
  { subscriptionId, seats, ...given }: SeatCount,
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockManagedSubscription(tx, actor, subscriptionId);
    const { fromProvider, waits } = await read(tx, actor, subscription, given);
    if (isCanceled(subscription) || subscription.cancelAtPeriodEnd) {
      throw alreadyCanceled(subscription);
    }
    checkSeatCount(await tiersOf(tx, subscription), seats);
    const isSame = seats === subscription.seats;
    if (isSame && subscription.pendingSeats === null) return subscription;
    if (seats < subscription.seats && !fromProvider) refuseBelowLive(subscription, seats);
    const to = waits && !isSame ? pendingUpdate(seats) : { ...noPendingUpdate, ...atOnce(seats) };
    return changeSubscription(tx, actor, subscription, { to, type: 'subscription.updated' });
  });
}

/** What was asked, as far as the actor may ask for it. */
async function read(
  tx: Transaction,
  actor: Actor,
  { organizationId, status }: Subscription,
  { fromProvider = false, proration }: Pick<SeatCount, 'fromProvider' | 'proration'>,
) {
  const [organization] = await tx
    .select()
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  const { seatUpdatesEnabled, prorationBehavior } = organization as Organization;
  const isPurchaser = isPerson(actor);
  if (isPurchaser && !seatUpdatesEnabled) {
    throw new Refusal(
      'UpdateSubscriptionSeatsNotAllowed',
      'Updating subscription seats is not allowed.',
    );
  }
  // A provider tells what is so already, and a trial changes at once (R70).
  const asked = isPurchaser ? prorationBehavior : (proration ?? prorationBehavior);
  return {
    fromProvider: fromProvider && !isPurchaser,
    waits: asked === 'next_period' && !fromProvider && status !== 'trialing',
  };
}

/** The count, tolerating what is live above it. */
export function atOnce(seats: number): Change {
  return {
    seats,
    tolerated: sql`case when ${subscriptions.assigned} > ${seats} then ${subscriptions.assigned} end`,
  };
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
