import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { members } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { type Member, memberFacts } from './facts.ts';
import type { ManagedMember } from './find.ts';

/** Marks a locked member as removed, and tells of it. What they hold is the caller's to take back. */
export async function softDelete(
  tx: Transaction,
  actor: Actor,
  before: ManagedMember,
): Promise<Member> {
  const [deleted] = await tx
    .update(members)
    .set({ deletedAt: sql`now()`, modifiedAt: sql`now()` })
    .where(eq(members.id, before.id))
    .returning();
  const after = deleted as Member;
  await recordEvent(tx, actor, {
    type: 'member.deleted',
    organizationId: before.organizationId,
    customerId: before.customerId,
    memberId: before.id,
    before: memberFacts(before),
    after: memberFacts(after),
  });
  return after;
}
