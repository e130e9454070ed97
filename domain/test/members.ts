import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Executor } from '#db/database.ts';
import { members, roleRank } from '#db/schema/index.ts';
import { addMember, type NewMember } from '#domain/member/add.ts';
import type { Member } from '#domain/member/facts.ts';
import { buildWorld, freshAddress } from './world.ts';

/** A world whose team Ada brings others into. */
export async function buildTeam(db: Database, options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const { ada, customerId } = built;
  const add = (name: string, more: Partial<NewMember> = {}) =>
    addMember(db, ada, { customerId, email: freshAddress(name), ...more });
  const roles = async () => (await membersOf(db, { customerId })).map(({ role }) => role);
  const [owner] = await membersOf(db, { customerId });
  return { ...built, add, roles, owner: owner?.id ?? '' };
}

/** The people of a customer: its owner, then who manages with them, then everybody else, by age. */
export function membersOf(db: Executor, { customerId }: { customerId: string }): Promise<Member[]> {
  return db
    .select()
    .from(members)
    .where(and(eq(members.customerId, customerId), isNull(members.deletedAt)))
    .orderBy(roleRank(members.role), asc(members.createdAt), asc(members.id));
}
