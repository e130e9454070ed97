import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, members } from '#db/schema/index.ts';
import type { Customer } from '#domain/customer/facts.ts';
import { notFound } from '#domain/refusal.ts';
import type { PortalActor } from './find.ts';

/**
 * The customer whom a portal session belongs to. Who doesn't manage it learns its name, and nothing
 * of how it is billed. Refuses one that is gone (`ResourceNotFound`).
 */
export async function customerOf(db: Executor, actor: PortalActor): Promise<Customer> {
  const [found] = await db
    .select({
      customer: getTableColumns(customers),
      manages: sql<boolean>`${members.role} in ('owner', 'billing_manager')`,
    })
    .from(members)
    .innerJoin(customers, eq(customers.id, members.customerId))
    .where(
      and(eq(members.id, actor.memberId), isNull(members.deletedAt), isNull(customers.deletedAt)),
    );
  if (!found) throw notFound('Customer');
  if (found.manages && actor.kind === 'member') return found.customer;
  return { ...found.customer, email: null, billingAddress: null, taxId: null };
}
