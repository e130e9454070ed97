import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { customers, members } from '#db/schema/index.ts';
import { type Actor, isPerson } from '#domain/actor.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { endOffers } from '#domain/ownership/end.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeMember } from './change.ts';
import { lockMember, type ManagedMember } from './find.ts';

/** Locks a customer, so that its ownership moves once at a time. Comes before its members. */
export async function lockOwnership(tx: Transaction, customerId: string): Promise<void> {
  await tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.id, customerId))
    .for('no key update');
}

/** Locks the owner of a customer; nobody where its people are gone. */
export async function lockOwner(
  tx: Transaction,
  customerId: string,
): Promise<ManagedMember | undefined> {
  const [owner] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(eq(members.customerId, customerId), eq(members.role, 'owner'), isNull(members.deletedAt)),
    );
  // Whose customer it is, the caller has found out already.
  return owner && lockMember(tx, { kind: 'system' }, owner.id);
}

/**
 * Makes a locked member the owner, and the owner a billing manager (R97); the customer is locked.
 * Refuses a portal user who isn't the owner (`InvalidRequest`).
 */
export async function makeOwner(
  tx: Transaction,
  actor: Actor,
  member: ManagedMember,
): Promise<ManagedMember> {
  const owner = await lockOwner(tx, member.customerId);
  if (owner?.id === member.id) return member;
  if (isPerson(actor) && !(owner && sameAddress(owner.email, actor.email))) throw notOwner();
  return passOwnership(tx, actor, owner, member);
}

/** The refusal for who would pass on what isn't theirs (R97). */
export function notOwner(): Refusal {
  return new Refusal('InvalidRequest', 'Only the owner can transfer ownership.', {
    because: 'not_owner',
    field: 'role',
  });
}

/**
 * Passes a customer from its locked owner to a locked member, whoever of them does it. What the
 * former owner had offered to somebody is no longer theirs to give.
 */
export async function passOwnership(
  tx: Transaction,
  actor: Actor,
  owner: ManagedMember | undefined,
  member: ManagedMember,
): Promise<ManagedMember> {
  await endOffers(tx, actor, sql`o.customer_id = ${member.customerId}`, 'lapsed');
  if (owner) await changeMember(tx, actor, owner, { role: 'billing_manager' });
  return changeMember(tx, actor, member, { role: 'owner' });
}
