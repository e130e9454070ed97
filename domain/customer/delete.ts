import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { customers } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { forgetImportsOf } from '#domain/import/forget.ts';
import { removeAllMembers } from '#domain/member/remove-all.ts';
import { cancelAllSubscriptions } from '#domain/subscription/cancel-all.ts';
import { anonymizeMembers, anonymous } from './anonymize.ts';
import { type Customer, customerFacts } from './facts.ts';
import type { CustomerRef } from './find.ts';
import { lockCustomerAndPurchases } from './lock-all.ts';

export type Deletion = {
  which: CustomerRef;
  /** Whether what tells who they were goes too; history and seats that were taken back keep it. */
  anonymize?: boolean | undefined;
};

/**
 * Deletes a customer: cancels its subscriptions, takes back all its seats, those of orders too, and
 * removes its members, all at once (R90). The row stays, for the purchases that it explains; its
 * address and external id are free again. Nothing is handed out of its purchases any more. Returns
 * the customer as it was left.
 *
 * Refuses a customer that isn't the actor's, or is deleted already (`ResourceNotFound`).
 */
export async function deleteCustomer(
  db: Database,
  actor: Actor,
  { which, anonymize = false }: Deletion,
): Promise<Customer> {
  return db.transaction(async (tx) => {
    const customer = await lockCustomerAndPurchases(tx, actor, which);
    const { id: customerId, organizationId } = customer;
    await cancelAllSubscriptions(tx, actor, { customerId });
    await removeAllMembers(tx, actor, { customerId, organizationId });
    await forgetImportsOf(tx, customerId);
    if (anonymize) await anonymizeMembers(tx, customerId);
    return softDelete(tx, actor, customer, anonymize ? anonymous(customer) : {});
  });
}

async function softDelete(
  tx: Transaction,
  actor: Actor,
  before: Customer,
  change: ReturnType<typeof anonymous>,
): Promise<Customer> {
  const [deleted] = await tx
    .update(customers)
    .set({ ...change, deletedAt: sql`now()`, modifiedAt: sql`now()` })
    .where(eq(customers.id, before.id))
    .returning();
  const after = deleted as Customer;
  await recordEvent(tx, actor, {
    type: 'customer.deleted',
    organizationId: after.organizationId,
    customerId: after.id,
    before: customerFacts(before),
    after: customerFacts(after),
  });
  return after;
}
