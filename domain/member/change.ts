import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { members } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { type Member, memberFacts } from './facts.ts';
import type { ManagedMember } from './find.ts';

/** Writes what changes of a locked member, and tells of it (R98). */
export async function changeMember(
  tx: Transaction,
  actor: Actor,
  before: ManagedMember,
  to: Partial<Pick<Member, 'email' | 'name' | 'externalId' | 'role'>>,
): Promise<ManagedMember> {
  const [changed] = await tx
    .update(members)
    .set({ ...to, modifiedAt: sql`now()` })
    .where(eq(members.id, before.id))
    .returning();
  const after = changed as Member;
  await recordEvent(tx, actor, {
    type: 'member.updated',
    organizationId: before.organizationId,
    customerId: before.customerId,
    memberId: before.id,
    before: memberFacts(before),
    after: memberFacts(after),
  });
  return { ...before, ...after };
}
