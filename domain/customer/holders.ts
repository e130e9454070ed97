import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { changeMember } from '#domain/member/change.ts';
import { lockMember } from '#domain/member/find.ts';
import { moveSeats } from '#domain/member/move-seats.ts';
import { lockSourcesOfCustomer } from '#domain/purchase/lock.ts';
import type { Customer } from './facts.ts';

/** A member that is a customer in person, and the customer whose purchases it may hold seats of. */
export type Holding = { memberId: string; customerId: string };

/** Locks the purchases that a customer, in person, may hold seats of; returns by which members. */
export async function lockPurchasesHeld(tx: Transaction, customer: Customer): Promise<Holding[]> {
  const holdings = await holdingsOf(tx, customer);
  for (const { customerId } of holdings) await lockSourcesOfCustomer(tx, customerId);
  return holdings;
}

/**
 * The owner of an individual customer and, where the organization has no member model, the members
 * of other customers whose seats are this customer's (R28, R30).
 */
async function holdingsOf(
  tx: Transaction,
  { id, organizationId, type, email }: Customer,
): Promise<Holding[]> {
  const holdings = await tx.execute<Holding>(sql`
    select m.id as "memberId", m.customer_id as "customerId"
      from members m join customers c on c.id = m.customer_id
     where c.organization_id = ${organizationId} and m.deleted_at is null
       and lower(m.email) = lower(${email})
       and case when c.id = ${id} then m.role = 'owner' and ${type} = 'individual'
                else exists (select 1 from customer_seats s
                              where s.member_id = m.id and s.customer_id = ${id}
                                and s.revoked_at is null) end
     order by m.customer_id`);
  return [...holdings];
}

/**
 * Takes a customer's new address to the members that it is, and to their live seats (R95). The
 * customer is locked and as it was; so are the purchases that `held` names.
 */
export async function moveHoldings(
  tx: Transaction,
  actor: Actor,
  customer: Customer,
  { held, to }: { held: Holding[]; to: string },
): Promise<void> {
  const locked = new Set(held.map(({ memberId }) => memberId));
  // Read anew: who held a seat before the locks may have lost it since.
  for (const { memberId } of await holdingsOf(tx, customer)) {
    if (!locked.has(memberId)) continue;
    const member = await lockMember(tx, actor, memberId);
    await changeMember(tx, actor, member, { email: to });
    await moveSeats(tx, actor, member, to);
  }
}
