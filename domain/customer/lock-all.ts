import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { lockSourcesOfCustomer } from '#domain/purchase/lock.ts';
import type { Customer } from './facts.ts';
import { type CustomerRef, findCustomer, lockCustomer } from './find.ts';

/**
 * Locks all purchases of a customer, then the customer itself: from then on there is no other
 * purchase. One that was sold while this waited for the customer would be locked after it, which
 * could dead-lock; so all locks are given back, and taken anew.
 */
export async function lockCustomerAndPurchases(
  tx: Transaction,
  actor: Actor,
  which: CustomerRef,
): Promise<Customer> {
  const { id: customerId } = await findCustomer(tx, actor, which);
  for (;;) {
    const customer = await attempt(tx, actor, customerId);
    if (customer) return customer;
  }
}

class SoldMeanwhile extends Error {}

async function attempt(
  tx: Transaction,
  actor: Actor,
  customerId: string,
): Promise<Customer | undefined> {
  try {
    return await tx.transaction(async (inner) => {
      const known = await countPurchases(inner, customerId);
      await lockSourcesOfCustomer(inner, customerId);
      const customer = await lockCustomer(inner, actor, { customerId });
      if ((await countPurchases(inner, customerId)) !== known) throw new SoldMeanwhile();
      return customer;
    });
  } catch (error) {
    if (error instanceof SoldMeanwhile) return undefined;
    throw error;
  }
}

/** No purchase is ever deleted: as many as before are the same as before. */
async function countPurchases(tx: Transaction, customerId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select ((select count(*) from subscriptions where customer_id = ${customerId})
          + (select count(*) from orders where customer_id = ${customerId}))::int as count`);
  return row?.count ?? 0;
}
