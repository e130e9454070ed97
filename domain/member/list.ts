import { and, count, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, members } from '#db/schema/index.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { type CustomerRef, namesCustomer } from '#domain/customer/find.ts';
import { before, type Listed, orderOf, type Page, type Sorting } from '#domain/list/page.ts';
import type { Member, Role } from './facts.ts';

export type MemberFilter = {
  /** Each narrows; a customer that isn't there has no members. */
  of?: CustomerRef[];
  role?: Role | undefined;
};

/** Lists the live members of all customers that the actor manages, or of those it names. */
export async function listMembers(
  db: Executor,
  actor: Actor,
  { of = [], role, sorting, ...page }: MemberFilter & Page & { sorting: Sorting<'created_at'> },
): Promise<Listed<Member>> {
  const theirs = eq(customers.id, members.customerId);
  const which = and(
    isNull(members.deletedAt),
    manages(actor, sql`${customers.id}`, sql`${customers.organizationId}`),
    role && eq(members.role, role),
    ...of.map(namesCustomer),
  );
  const [counted] = await db
    .select({ total: count() })
    .from(members)
    .innerJoin(customers, theirs)
    .where(which);
  const items = await db
    .select(getTableColumns(members))
    .from(members)
    .innerJoin(customers, theirs)
    .where(which)
    .orderBy(...orderOf(sorting, { created_at: members.createdAt }, members.id))
    .limit(page.limit)
    .offset(before(page));
  return { items, total: counted?.total ?? 0 };
}
