import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { ownershipOffers } from '#db/schema/index.ts';
import { type Actor, isPerson } from '#domain/actor.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { recordEvent } from '#domain/event/record.ts';
import { findMember, lockMember, type ManagedMember } from '#domain/member/find.ts';
import { lockOwner, lockOwnership, notOwner } from '#domain/member/owner.ts';
import { Refusal } from '#domain/refusal.ts';
import { endOffers } from './end.ts';
import { type Offer, offerFacts } from './facts.ts';

/** An offer writes a letter to somebody, so there are only so many. */
const perHour = 5;

/**
 * Offers a customer to another of its members, who has a week to accept it; until then nothing
 * changes. An earlier offer that is still open is withdrawn by it.
 *
 * Refuses a member whom the actor doesn't manage (`ResourceNotFound`); who isn't the owner, and the
 * owner themselves (`InvalidRequest`); a merchant, who transfers at once (`NotPermitted`); and more
 * than five offers an hour (`TooManyRequests`).
 */
export async function offerOwnership(
  db: Database,
  actor: Actor,
  { memberId }: { memberId: string },
): Promise<Offer> {
  return db.transaction(async (tx) => {
    const { customerId } = await findMember(tx, actor, memberId);
    await lockOwnership(tx, customerId);
    const member = await lockMember(tx, actor, memberId);
    const owner = await lockOwner(tx, customerId);
    checkOffer(actor, owner, member);
    await checkPace(tx, customerId);
    await endOffers(tx, actor, sql`o.customer_id = ${customerId}`, 'withdrawn');
    return insertOffer(tx, actor, owner, member);
  });
}

function checkOffer(
  actor: Actor,
  owner: ManagedMember | undefined,
  member: ManagedMember,
): asserts owner {
  if (!isPerson(actor)) {
    throw new Refusal('NotPermitted', 'Only the owner offers ownership: transfer it instead');
  }
  if (!owner || !sameAddress(owner.email, actor.email)) throw notOwner();
  if (owner.id !== member.id) return;
  throw new Refusal('InvalidRequest', 'You are the owner already', {
    because: 'own_role',
    field: 'role',
  });
}

async function checkPace(tx: Transaction, customerId: string): Promise<void> {
  const [recent] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from ownership_offers
     where customer_id = ${customerId} and created_at > now() - interval '1 hour'`);
  if ((recent?.count ?? 0) < perHour) return;
  throw new Refusal('TooManyRequests', 'Ownership was offered several times in the last hour');
}

async function insertOffer(
  tx: Transaction,
  actor: Actor,
  owner: ManagedMember,
  member: ManagedMember,
): Promise<Offer> {
  const { customerId, organizationId } = owner;
  const [offer] = await tx
    .insert(ownershipOffers)
    .values({
      customerId,
      fromMemberId: owner.id,
      toMemberId: member.id,
      expiresAt: sql`now() + interval '7 days'`,
    })
    .returning();
  const made = offer as Offer;
  await recordEvent(tx, actor, {
    type: 'ownership.offered',
    organizationId,
    customerId,
    memberId: member.id,
    after: offerFacts(made),
  });
  return made;
}
