import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, members } from '#db/schema/index.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { type CustomerRef, namesCustomer } from '#domain/customer/find.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Member } from './facts.ts';

/** A member of a customer, each named by its id or by the merchant's own. */
export type NamedMember = {
  customer: CustomerRef;
  member: { memberId: string } | { externalId: string };
};

/** A live member of just that customer; any other is refused with `ResourceNotFound`. */
export async function findNamedMember(
  db: Executor,
  actor: Actor,
  { customer, member }: NamedMember,
): Promise<Member> {
  const [found] = await db
    .select(getTableColumns(members))
    .from(members)
    .innerJoin(customers, eq(customers.id, members.customerId))
    .where(
      and(
        namesCustomer(customer),
        namesMember(member),
        isNull(members.deletedAt),
        manages(actor, sql`${customers.id}`, sql`${customers.organizationId}`),
      ),
    );
  if (!found) throw notFound('Member');
  return found;
}

function namesMember(member: NamedMember['member']): SQL {
  if ('externalId' in member) return eq(members.externalId, member.externalId);
  return isId(member.memberId) ? eq(members.id, member.memberId) : sql`false`;
}
