import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { partsOf, type Source } from './source.ts';

/**
 * Locks a purchase for the rest of the transaction, in a statement of its own, so that the next
 * one sees all that was committed before the lock was granted. Lock order: source, customer,
 * members, seats.
 */
export async function lockSource(tx: Transaction, source: Source): Promise<void> {
  const { id, table } = partsOf(source);
  await tx.execute(sql`select 1 from ${table} where id = ${id} for update`);
}

/** Locks all purchases of a customer, in the order of their ids. */
export async function lockSourcesOfCustomer(tx: Transaction, customerId: string): Promise<void> {
  for (const table of ['subscriptions', 'orders']) {
    await tx.execute(sql`
      select 1 from ${sql.raw(table)} where customer_id = ${customerId} order by id for update`);
  }
}
