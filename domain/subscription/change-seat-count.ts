import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { organizations, products, subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { Organization } from '#domain/organization/facts.ts';
import { type Change, changeSubscription } from './change.ts';
import { decideSeatCount, type Terms } from './decide-seat-count.ts';
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
  { subscriptionId, ...asked }: SeatCount,
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    const subscription = await lockManagedSubscription(tx, actor, subscriptionId);
    const terms = await termsOf(tx, subscription);
    const { isSame, waits } = decideSeatCount(actor, subscription, terms, asked);
    if (isSame && subscription.pendingSeats === null) return subscription;
    const { seats } = asked;
    const to = waits && !isSame ? pendingUpdate(seats) : { ...noPendingUpdate, ...atOnce(seats) };
    return changeSubscription(tx, actor, subscription, { to, type: 'subscription.updated' });
  });
}

async function termsOf(tx: Transaction, { productId }: Subscription): Promise<Terms> {
  const [terms] = await tx
    .select({ product: getTableColumns(products), organization: getTableColumns(organizations) })
    .from(products)
    .innerJoin(organizations, eq(organizations.id, products.organizationId))
    .where(eq(products.id, productId));
  return terms as Terms;
}

/** The count, tolerating what is live above it. */
export function atOnce(seats: number): Change {
  return {
    seats,
    tolerated: sql`case when ${subscriptions.assigned} > ${seats} then ${subscriptions.assigned} end`,
  };
}
