import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { customers, members, organizations } from '#db/schema/index.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { type Address, parseAddress } from '#domain/address/parse.ts';
import { recordEvent } from '#domain/event/record.ts';
import { isId } from '#domain/id.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { type Member, memberFacts, type Role } from './facts.ts';
import { taken } from './taken.ts';

export type NewMember = {
  customerId: string;
  email: string;
  name?: string | null;
  /** The merchant's own id, one to a member. */
  externalId?: string | null;
  role?: Role;
};

/**
 * Adds a person to a customer. An address that is there already answers its member, untouched
 * (R96, R107). No letter is sent: a role is not a seat.
 *
 * Refuses a customer that isn't the actor's (`ResourceNotFound`), one that isn't a team (R106) or
 * whose organization has neither members nor seats (`NotPermitted`), a second owner, a bad address,
 * and an external id that another member has (`InvalidRequest`).
 */
export async function addMember(
  db: Database,
  actor: Actor,
  { customerId, ...given }: NewMember,
): Promise<Member> {
  const member = readMember({ customerId, ...given });
  return db.transaction(async (tx) => (await joinTeam(tx, actor, member)).member);
}

type Joining = Pick<Member, 'customerId' | 'name' | 'externalId' | 'role'> & { email: Address };

/** What is known of a new member, strictly read. */
export function readMember({ customerId, ...given }: NewMember): Joining {
  return {
    customerId,
    email: parseAddress(given.email),
    name: parseOptionalText(given.name, { field: 'name', longest: 256 }),
    externalId: parseOptionalText(given.externalId, { field: 'externalId', longest: 256 }),
    role: given.role ?? 'member',
  };
}

/**
 * Adds a person, or finds who has the address already; by the rules of `addMember`. `lock` is how
 * the customer is locked: a share keeps it from being deleted, the other lets one in at a time.
 */
export async function joinTeam(
  tx: Transaction,
  actor: Actor,
  member: Joining,
  { lock = 'share' }: { lock?: 'share' | 'no key update' } = {},
): Promise<{ member: Member; organizationId: string; isNew: boolean }> {
  const { customerId } = member;
  const organizationId = await requireTeam(tx, actor, customerId, lock);
  if (member.role === 'owner') {
    throw new Refusal('InvalidRequest', 'A customer has exactly one owner: transfer ownership', {
      because: 'one_owner',
      field: 'role',
    });
  }
  const [added] = await tx.insert(members).values(member).onConflictDoNothing().returning();
  if (!added) return { member: await existing(tx, member), organizationId, isNew: false };
  await recordEvent(tx, actor, {
    type: 'member.created',
    organizationId,
    customerId,
    memberId: added.id,
    after: memberFacts(added),
  });
  return { member: added, organizationId, isNew: true };
}

async function requireTeam(
  tx: Transaction,
  actor: Actor,
  customerId: string,
  lock: 'share' | 'no key update',
): Promise<string> {
  const theirs = and(
    eq(customers.id, customerId),
    isNull(customers.deletedAt),
    manages(actor, sql`${customers.id}`, sql`${customers.organizationId}`),
  );
  const [found] = isId(customerId)
    ? await tx
        .select()
        .from(customers)
        .innerJoin(organizations, eq(organizations.id, customers.organizationId))
        .where(theirs)
        // A customer that is being deleted is waited for, and gets nobody any more.
        .for(lock, { of: customers })
    : [];
  if (!found) throw notFound('Customer');
  const { memberModelEnabled, seatBasedPricingEnabled, id } = found.organizations;
  if (found.customers.type !== 'team' || !(memberModelEnabled || seatBasedPricingEnabled)) {
    throw new Refusal(
      'NotPermitted',
      'Member management is only available for team customers. Purchase a seat-based product to enable team features.',
      { because: 'no_team' },
    );
  }
  return id;
}

async function existing(
  tx: Transaction,
  {
    customerId,
    email,
    externalId,
  }: { customerId: string; email: string; externalId: string | null },
): Promise<Member> {
  const [member] = await tx
    .select()
    .from(members)
    .where(
      and(
        eq(members.customerId, customerId),
        sql`lower(${members.email}) = lower(${email})`,
        isNull(members.deletedAt),
      ),
    );
  if (!member) throw taken('externalId', externalId ?? '');
  return member;
}
