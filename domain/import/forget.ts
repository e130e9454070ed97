import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';

/** Forgets lists whose time is over; the seats stay. Runs on Usher's clock. Returns how many. */
export async function forgetImports(db: Database): Promise<number> {
  const forgotten = await db.execute(sql`
    delete from imports where id in (
      select id from imports where expires_at <= now() limit 20 for update skip locked)
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
