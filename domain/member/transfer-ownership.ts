import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { Member } from './facts.ts';
import { findMember, lockMember } from './find.ts';
import { lockOwnership, makeOwner } from './owner.ts';

/**
 * Gives a customer to another of its members; who owned it becomes a billing manager (R97). There
 * is never more or less than one owner (R91), whoever else does the same at this moment. The
 * owner themselves changes nothing. Returns the new owner. For a program on top of these verbs: in
 * the portal an owner offers, and the other accepts (`offerOwnership`).
 *
 * Refuses a member whom the actor doesn't manage (`ResourceNotFound`), and a portal user who isn't
 * the owner (`InvalidRequest`).
 */
export async function transferOwnership(
  db: Database,
  actor: Actor,
  { memberId }: { memberId: string },
): Promise<Member> {
  return db.transaction(async (tx) => {
    const { customerId } = await findMember(tx, actor, memberId);
    await lockOwnership(tx, customerId);
    return makeOwner(tx, actor, await lockMember(tx, actor, memberId));
  });
}
