import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '#db/database.ts';
import { customers } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Customer } from './facts.ts';

/**
 * A customer by its id, or by the merchant's own. No two live customers of an organization share
 * one, so that an external id is never ambiguous.
 */
export type CustomerRef = { customerId: string } | { externalId: string };

/** A live customer that the actor administers; any other is refused with `ResourceNotFound`. */
export async function findCustomer(
  db: Executor,
  actor: Actor,
  which: CustomerRef,
): Promise<Customer> {
  const [customer] = await db.select().from(customers).where(administered(actor, which));
  if (!customer) throw notFound('Customer');
  return customer;
}

/** Like `findCustomer`, but locks it. Its purchases come before it, its members after. */
export async function lockCustomer(
  tx: Transaction,
  actor: Actor,
  which: CustomerRef,
): Promise<Customer> {
  const [customer] = await tx
    .select()
    .from(customers)
    .where(administered(actor, which))
    .for('no key update');
  if (!customer) throw notFound('Customer');
  return customer;
}

function administered(actor: Actor, which: CustomerRef): SQL | undefined {
  return and(
    namesCustomer(which),
    isNull(customers.deletedAt),
    administers(actor, sql`${customers.organizationId}`),
  );
}

/** Narrows to the customers of that name; whose they are is for the caller to narrow. */
export function namesCustomer(which: CustomerRef): SQL {
  if ('externalId' in which) return eq(customers.externalId, which.externalId);
  return isId(which.customerId) ? eq(customers.id, which.customerId) : sql`false`;
}
