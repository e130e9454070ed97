import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, members, roleRank } from '#db/schema/index.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Member } from './facts.ts';

/**
 * Lists the people of a customer: its owner, then who manages with them, then everybody else, each
 * in the order of joining. Refuses a customer that the actor doesn't manage (`ResourceNotFound`).
 */
export async function membersOf(
  db: Executor,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<Member[]> {
  const theirs = and(
    eq(customers.id, customerId),
    isNull(customers.deletedAt),
    manages(actor, sql`${customers.id}`, sql`${customers.organizationId}`),
  );
  const isTheirs = isId(customerId) && (await db.$count(customers, theirs)) > 0;
  if (!isTheirs) throw notFound('Customer');
  return db
    .select()
    .from(members)
    .where(and(eq(members.customerId, customerId), isNull(members.deletedAt)))
    .orderBy(roleRank(members.role), asc(members.createdAt), asc(members.id));
}
