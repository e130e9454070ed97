import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { members, roleRank } from '#db/schema/index.ts';
import type { Member } from '#domain/member/facts.ts';

/** The people of a customer: its owner, then who manages with them, then everybody else, by age. */
export function membersOf(db: Executor, { customerId }: { customerId: string }): Promise<Member[]> {
  return db
    .select()
    .from(members)
    .where(and(eq(members.customerId, customerId), isNull(members.deletedAt)))
    .orderBy(roleRank(members.role), asc(members.createdAt), asc(members.id));
}
