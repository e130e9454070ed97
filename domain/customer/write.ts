import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { customers, members } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { Address } from '#domain/address/parse.ts';
import { recordEvent } from '#domain/event/record.ts';
import { type Member, memberFacts } from '#domain/member/facts.ts';
import { type Customer, customerFacts } from './facts.ts';

/** What a customer is recognised by, and called. */
export type Identity = { email: Address | null; name: string | null; externalId: string | null };

/**
 * Makes a team with its owner, and tells of both. Makes nothing where there is no address to reach
 * them at, or where the customer has just been made by somebody else.
 */
export async function createCustomer(
  tx: Transaction,
  actor: Actor,
  organizationId: string,
  { email, name, externalId }: Identity,
): Promise<Customer | undefined> {
  if (email === null) return undefined;
  const [customer] = await tx
    .insert(customers)
    .values({ organizationId, type: 'team', email, name, externalId })
    .onConflictDoNothing()
    .returning();
  if (!customer) return undefined;
  const [owner] = await tx
    .insert(members)
    .values({ customerId: customer.id, role: 'owner', email, name })
    .returning();
  const of = { organizationId, customerId: customer.id };
  await recordEvent(tx, actor, { type: 'customer.created', ...of, after: customerFacts(customer) });
  await recordEvent(tx, actor, {
    type: 'member.created',
    ...of,
    memberId: (owner as Member).id,
    after: memberFacts(owner as Member),
  });
  return customer;
}

/** Writes what changes of a locked customer, and tells of it. */
export async function changeCustomer(
  tx: Transaction,
  actor: Actor,
  before: Customer,
  to: Partial<Pick<Customer, 'type' | 'externalId'>>,
): Promise<Customer> {
  const [changed] = await tx
    .update(customers)
    .set({ ...to, modifiedAt: sql`now()` })
    .where(eq(customers.id, before.id))
    .returning();
  const after = changed as Customer;
  await recordEvent(tx, actor, {
    type: 'customer.updated',
    organizationId: after.organizationId,
    customerId: after.id,
    before: customerFacts(before),
    after: customerFacts(after),
  });
  return after;
}
