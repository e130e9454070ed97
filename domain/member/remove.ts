import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { sessions } from '#db/schema/index.ts';
import { type Actor, isPerson } from '#domain/actor.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { endOffers } from '#domain/ownership/end.ts';
import { lockSourcesOfCustomer } from '#domain/purchase/lock.ts';
import { Refusal } from '#domain/refusal.ts';
import { takeBackSeats } from '#domain/seat/take-back.ts';
import type { Member } from './facts.ts';
import { findMember, lockMember, type ManagedMember } from './find.ts';
import { softDelete } from './soft-delete.ts';

/**
 * Removes a person from a customer: takes back all their seats and ends the sessions that were born
 * from a claim, in the same transaction (R92). The address can be added again as a new member.
 *
 * Refuses a member whom the actor doesn't manage (`ResourceNotFound`), the owner (R93), and oneself
 * (R108; `InvalidRequest`).
 */
export async function removeMember(
  db: Database,
  actor: Actor,
  { memberId }: { memberId: string },
): Promise<Member> {
  return db.transaction(async (tx) => {
    const { customerId } = await findMember(tx, actor, memberId);
    await lockSourcesOfCustomer(tx, customerId);
    const member = await lockMember(tx, actor, memberId);
    checkRemovable(actor, member);
    const removed = await softDelete(tx, actor, member);
    await takeBackSeats(tx, actor, { memberId }, 'member_removed');
    await endOffers(
      tx,
      actor,
      sql`o.customer_id = ${customerId} and o.to_member_id = ${memberId}`,
      'lapsed',
    );
    await tx.delete(sessions).where(eq(sessions.memberId, memberId));
    return removed;
  });
}

function checkRemovable(actor: Actor, { role, email }: ManagedMember): void {
  if (isPerson(actor) && sameAddress(actor.email, email)) {
    throw refusal('self', 'You cannot remove yourself from the team.');
  }
  if (role === 'owner') {
    throw refusal('owner', 'Cannot delete the only owner. Transfer ownership first.');
  }
}

function refusal(because: string, message: string): Refusal {
  return new Refusal('InvalidRequest', message, { because, field: 'id' });
}
