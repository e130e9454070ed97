import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { customers, members } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { type Member, memberFacts } from '#domain/member/facts.ts';
import { type Customer, customerFacts } from './facts.ts';

export type CustomerValues = typeof customers.$inferInsert;

/** The first person of a customer, who owns it. */
export type Owner = Pick<Member, 'email' | 'name' | 'externalId'>;

/**
 * Makes a customer with its owner, and tells of both (R91, R98). Where the address or the external
 * id is somebody else's, it breaks a unique index, or makes nothing if `unlessTaken`.
 */
export async function insertCustomer(
  tx: Transaction,
  actor: Actor,
  values: CustomerValues,
  { owner, unlessTaken = false }: { owner: Owner; unlessTaken?: boolean },
): Promise<Customer | undefined> {
  const insert = tx.insert(customers).values(values);
  const [customer] = await (unlessTaken ? insert.onConflictDoNothing() : insert).returning();
  if (!customer) return undefined;
  const [first] = await tx
    .insert(members)
    .values({ ...owner, customerId: customer.id, role: 'owner' })
    .returning();
  const member = first as Member;
  const of = { organizationId: customer.organizationId, customerId: customer.id };
  await recordEvent(tx, actor, { type: 'customer.created', ...of, after: customerFacts(customer) });
  await recordEvent(tx, actor, {
    type: 'member.created',
    ...of,
    memberId: member.id,
    after: memberFacts(member),
  });
  return customer;
}

export type CustomerChange = Partial<Omit<CustomerValues, 'id' | 'organizationId' | 'createdAt'>>;

/** Writes what changes of a locked customer, and tells of it. */
export async function changeCustomer(
  tx: Transaction,
  actor: Actor,
  before: Customer,
  to: CustomerChange,
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
