import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '#db/database.ts';
import { customers, members } from '#db/schema/index.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Member } from './facts.ts';

/** A member, with what the rules ask of its customer. */
export type ManagedMember = Member & {
  organizationId: string;
  customerType: 'individual' | 'team';
};

/** A live member whom the actor manages; any other is refused with `ResourceNotFound`. */
export async function findMember(
  db: Executor,
  actor: Actor,
  memberId: string,
): Promise<ManagedMember> {
  const [member] = isId(memberId) ? await managed(db, actor, memberId) : [];
  if (!member) throw notFound('Member');
  return member;
}

/**
 * Like `findMember`, but locks the member. What is locked with it comes first: the purchases, then
 * the customer. What only refers to the member, such as the session that a claim opens after it has
 * locked the seat, waits for nobody.
 */
export async function lockMember(
  tx: Executor,
  actor: Actor,
  memberId: string,
): Promise<ManagedMember> {
  const [member] = await managed(tx, actor, memberId).for('no key update', { of: members });
  if (!member) throw notFound('Member');
  return member;
}

/**
 * Shares the customer of a member, for who writes of a member and needs the customer after that: whoever
 * moves ownership at this moment has locked it before the member.
 */
export async function shareCustomerOf(tx: Transaction, memberId: string): Promise<void> {
  await tx.execute(sql`
    select 1 from customers where id = (select customer_id from members where id = ${memberId})
       for share`);
}

function managed(db: Executor, actor: Actor, memberId: string) {
  return db
    .select({
      ...getTableColumns(members),
      organizationId: customers.organizationId,
      customerType: customers.type,
    })
    .from(members)
    .innerJoin(customers, eq(customers.id, members.customerId))
    .where(
      and(
        eq(members.id, memberId),
        isNull(members.deletedAt),
        manages(actor, sql`${customers.id}`, sql`${customers.organizationId}`),
      ),
    );
}
