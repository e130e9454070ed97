import { type Actor, isPerson } from '#domain/actor.ts';
import type { Organization } from '#domain/organization/facts.ts';
import type { Product } from '#domain/product/facts.ts';
import { checkSeatCount } from '#domain/product/tiers.ts';
import { Refusal } from '#domain/refusal.ts';
import { alreadyCanceled, isCanceled } from './canceled.ts';
import type { SeatCount } from './change-seat-count.ts';
import type { Subscription } from './facts.ts';

/** What a subscription was sold under. */
export type Terms = { product: Product; organization: Organization };

/** What a wanted count of seats comes to. */
export type Decision = {
  /** It is the count that there is. */
  isSame: boolean;
  /** It waits for the end of the period. */
  waits: boolean;
};

/**
 * Decides whether a subscription may have so many seats, and when. Refuses, in this order (R74,
 * R63): a purchaser whom the organization doesn't let; what is canceled or about to be; a count
 * outside the product's tiers; a decrease below the live seats that no provider declared.
 */
export function decideSeatCount(
  actor: Actor,
  subscription: Subscription,
  { product, organization }: Terms,
  { seats, proration, ...given }: Omit<SeatCount, 'subscriptionId'>,
): Decision {
  const { seatUpdatesEnabled, prorationBehavior } = organization;
  const isPurchaser = isPerson(actor);
  if (isPurchaser && !seatUpdatesEnabled) {
    throw new Refusal(
      'UpdateSubscriptionSeatsNotAllowed',
      'Updating subscription seats is not allowed.',
    );
  }
  if (isCanceled(subscription) || subscription.cancelAtPeriodEnd) {
    throw alreadyCanceled(subscription);
  }
  checkSeatCount(product.seatTiers, seats);
  const fromProvider = (given.fromProvider ?? false) && !isPurchaser;
  if (seats < subscription.seats && !fromProvider) refuseBelowLive(subscription, seats);
  const asked = isPurchaser ? prorationBehavior : (proration ?? prorationBehavior);
  return {
    isSame: seats === subscription.seats,
    // A provider tells what is so already, and a trial changes at once (R70).
    waits: asked === 'next_period' && !fromProvider && subscription.status !== 'trialing',
  };
}

function refuseBelowLive({ assigned }: Subscription, seats: number): void {
  if (seats >= assigned) return;
  throw new Refusal(
    'SeatsAlreadyAssigned',
    `Cannot decrease seats to ${seats}. Currently ${assigned} seats are assigned. Revoke seats first.`,
    { field: 'seats', values: { seats, assigned } },
  );
}
