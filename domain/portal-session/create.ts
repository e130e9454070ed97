import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { members, organizations } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { Customer } from '#domain/customer/facts.ts';
import { type CustomerRef, findCustomer } from '#domain/customer/find.ts';
import { isId } from '#domain/id.ts';
import type { Member } from '#domain/member/facts.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseUrl } from '#domain/url/parse.ts';
import { openPortalSession, type PortalSession } from './open.ts';

export type NewCustomerSession = {
  customer: CustomerRef;
  /** Whose session it is: a member of the customer, by one of two ids. */
  memberId?: string | undefined;
  externalMemberId?: string | undefined;
  /** Where the merchant wants the person back; http or https. */
  returnUrl?: string | null | undefined;
};

export type CustomerSession = PortalSession & {
  secret: string;
  customer: Customer;
  member: Member;
};

/**
 * Opens a portal session for somebody whom the merchant's program vouches for, of one hour. With the
 * member model it is a member's: of a team the one who is named, of one person the owner. Without
 * it, it is the customer's, and acts as its owner.
 *
 * Refuses a customer that isn't the actor's (`ResourceNotFound`); a team without a named member, an
 * unknown member, and an odd return address (`InvalidRequest`).
 */
export async function createPortalSession(
  db: Database,
  actor: Actor,
  { customer: which, returnUrl, ...named }: NewCustomerSession,
): Promise<CustomerSession> {
  const address = parseUrl(returnUrl ?? null, 'returnUrl');
  return db.transaction(async (tx) => {
    const customer = await findCustomer(tx, actor, which);
    const kind = (await hasMembers(tx, customer)) ? 'member' : 'customer';
    const member = await memberOf(tx, customer, kind === 'member' ? named : {}, kind);
    const session = await openPortalSession(tx, {
      memberId: member.id,
      kind,
      mayManage: true,
      returnUrl: address,
    });
    return { ...session, customer, member };
  });
}

async function hasMembers(tx: Transaction, { organizationId }: Customer): Promise<boolean> {
  const [organization] = await tx
    .select({ memberModelEnabled: organizations.memberModelEnabled })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return organization?.memberModelEnabled ?? true;
}

async function memberOf(
  tx: Transaction,
  customer: Customer,
  { memberId, externalMemberId }: Pick<NewCustomerSession, 'memberId' | 'externalMemberId'>,
  kind: 'member' | 'customer',
): Promise<Member> {
  if (memberId !== undefined) {
    const named = isId(memberId) ? eq(members.id, memberId) : sql`false`;
    return (await live(tx, customer, named)) ?? refuse('memberId', 'Member does not exist.');
  }
  if (externalMemberId !== undefined) {
    const found = await live(tx, customer, eq(members.externalId, externalMemberId));
    return found ?? refuse('externalMemberId', 'Member does not exist.');
  }
  if (kind === 'member' && customer.type === 'team') {
    refuse('memberId', 'member_id or external_member_id is required for team customers.');
  }
  const owner = await live(tx, customer, eq(members.role, 'owner'));
  return owner ?? refuse('customerId', 'The customer has no owner.');
}

async function live(tx: Transaction, customer: Customer, which: SQL): Promise<Member | undefined> {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.customerId, customer.id), isNull(members.deletedAt), which));
  return member;
}

function refuse(field: string, message: string): never {
  throw new Refusal('InvalidRequest', message, { because: 'member', field });
}
