import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';

/**
 * Forgets lists whose time is over, a few at a time, since each may be long; the seats stay. Runs on
 * Usher's clock. Returns how many.
 */
export async function forgetImports(db: Database, atOnce = 20): Promise<number> {
  let forgotten = 0;
  for (let more = atOnce; more === atOnce; forgotten += more) more = await forgetSome(db, atOnce);
  return forgotten;
}

async function forgetSome(db: Database, atOnce: number): Promise<number> {
  const forgotten = await db.execute(sql`
    delete from imports where id in (
      select id from imports where expires_at <= now() limit ${atOnce} for update skip locked)
    returning 1`);
  return forgotten.length;
}

/** Forgets every list of a customer, who is deleted. */
export async function forgetImportsOf(tx: Transaction, customerId: string): Promise<void> {
  await tx.execute(sql`
    delete from imports where subscription_id in (
      select id from subscriptions where customer_id = ${customerId})`);
  await tx.execute(sql`
    delete from imports where order_id in (select id from orders where customer_id = ${customerId})`);
}
