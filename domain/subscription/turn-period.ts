import { and, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { products, subscriptions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { Product } from '#domain/product/facts.ts';
import { checkSeatCount } from '#domain/product/tiers.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeSubscription } from './change.ts';
import { atOnce } from './change-seat-count.ts';
import { eachDue } from './each-due.ts';
import type { Subscription } from './facts.ts';
import { noPendingUpdate } from './pending-update.ts';
import { lengthOfPeriod } from './period.ts';
import { stopSubscription } from './stop.ts';

const usher: Actor = { kind: 'system' };

const due = and(
  lte(subscriptions.currentPeriodEnd, sql`now()`),
  isNull(subscriptions.endedAt),
  eq(subscriptions.cancelAtPeriodEnd, false),
  or(subscriptions.pauseAtPeriodEnd, isNotNull(subscriptions.pendingSeats)),
);

/**
 * Does what was planned for the end of a period that is over: another count of seats (R68), and a
 * pause. A count that no longer fits the product, or the seats that were handed out since, is
 * dropped (W13). A new period begins, as long as the product's interval.
 *
 * Runs on Usher's clock, each subscription in a transaction of its own; several at once do each
 * once. Returns how many it turned.
 */
export async function turnDuePeriods(db: Database): Promise<number> {
  return eachDue(db, { due, since: subscriptions.currentPeriodEnd }, turn);
}

async function turn(tx: Transaction, subscription: Subscription): Promise<void> {
  const [product] = await tx.select().from(products).where(eq(products.id, subscription.productId));
  const turned = await changeSubscription(tx, usher, subscription, {
    to: {
      ...nextPeriod(product as Product),
      ...(fits(subscription, product as Product) && atOnce(subscription.pendingSeats as number)),
      ...noPendingUpdate,
    },
    type: 'subscription.cycled',
  });
  if (turned.pauseAtPeriodEnd) await stopSubscription(tx, usher, turned, 'paused');
}

/** From the end of the last period, so that no day is counted twice or lost; never in the past. */
function nextPeriod(product: Product) {
  const length = lengthOfPeriod(product);
  const end = sql`${subscriptions.currentPeriodEnd} + ${length}`;
  return {
    currentPeriodStart: subscriptions.currentPeriodEnd.getSQL(),
    currentPeriodEnd: sql`case when ${end} > now() then ${end} else now() + ${length} end`,
  };
}

function fits({ pendingSeats, assigned }: Subscription, { seatTiers }: Product): boolean {
  if (pendingSeats === null || pendingSeats < assigned) return false;
  try {
    checkSeatCount(seatTiers, pendingSeats);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
