import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { customers, members } from '#db/schema/index.ts';
import { type Actor, isPerson } from '#domain/actor.ts';
import { sameAddress } from '#domain/address/parse.ts';
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

/**
 * Makes a locked member the owner, and the owner a billing manager (R97); the customer is locked.
 * Refuses a portal user who isn't the owner (`InvalidRequest`).
 */
export async function makeOwner(
  tx: Transaction,
  actor: Actor,
  member: ManagedMember,
): Promise<ManagedMember> {
  const owner = await ownerOf(tx, actor, member.customerId);
  if (owner?.id === member.id) return member;
  if (isPerson(actor) && !(owner && sameAddress(owner.email, actor.email))) {
    throw new Refusal('InvalidRequest', 'Only the owner can transfer ownership.', {
      because: 'not_owner',
      field: 'role',
    });
  }
  if (owner) await changeMember(tx, actor, owner, { role: 'billing_manager' });
  return changeMember(tx, actor, member, { role: 'owner' });
}

async function ownerOf(
  tx: Transaction,
  actor: Actor,
  customerId: string,
): Promise<ManagedMember | undefined> {
  const [owner] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(eq(members.customerId, customerId), eq(members.role, 'owner'), isNull(members.deletedAt)),
    );
  return owner && lockMember(tx, actor, owner.id);
}
