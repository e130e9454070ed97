import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { parseAddress } from '#domain/address/parse.ts';
import { onBreach } from '#domain/breach.ts';
import { lockSourcesOfCustomer } from '#domain/purchase/lock.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { changeMember } from './change.ts';
import type { Member, Role } from './facts.ts';
import { findMember, lockMember, type ManagedMember } from './find.ts';
import { checkAddressChange, checkRoleChange } from './may-change.ts';
import { moveSeats } from './move-seats.ts';
import { lockOwnership, makeOwner } from './owner.ts';
import { taken } from './taken.ts';

export type MemberUpdate = {
  memberId: string;
  /** Blank or null takes the name away. */
  name?: string | null;
  email?: string;
  externalId?: string | null;
  /** `owner` transfers ownership. */
  role?: Role;
};

type Fields = Partial<Pick<Member, 'name' | 'email' | 'externalId'>>;

/**
 * Changes a person's name, address, external id or role. A new address goes to the live seats too;
 * an invitation that waits is sent there anew, and its old link and the old address's sessions from
 * a claim are dead (R94). What is the same already changes nothing and tells nothing.
 *
 * Refuses a member whom the actor doesn't manage (`ResourceNotFound`); an address in use, that of an
 * individual customer's owner, an owner's step down (R97), one's own role (R108), and ownership
 * passed on by somebody else than the owner (`InvalidRequest`); a new address or external id from
 * the portal (`NotPermitted`).
 */
export async function updateMember(
  db: Database,
  actor: Actor,
  { memberId, role, ...given }: MemberUpdate,
): Promise<Member> {
  const fields = parseFields(given);
  const update = db.transaction(async (tx) => {
    const { customerId } = await findMember(tx, actor, memberId);
    if (fields.email !== undefined) await lockSourcesOfCustomer(tx, customerId);
    if (role !== undefined) await lockOwnership(tx, customerId);
    const member = await lockMember(tx, actor, memberId);
    return writeFields(tx, actor, await writeRole(tx, actor, member, role), fields);
  });
  return onBreach(update, {
    members_one_live_per_address: () => taken('email', fields.email ?? ''),
    members_one_live_per_external_id: () => taken('externalId', fields.externalId ?? ''),
  });
}

function parseFields({ name, email, externalId }: Omit<MemberUpdate, 'memberId' | 'role'>): Fields {
  return {
    ...(name !== undefined && { name: parseOptionalText(name, { field: 'name', longest: 256 }) }),
    ...(email !== undefined && { email: parseAddress(email) }),
    ...(externalId !== undefined && {
      externalId: parseOptionalText(externalId, { field: 'externalId', longest: 256 }),
    }),
  };
}

async function writeRole(
  tx: Transaction,
  actor: Actor,
  member: ManagedMember,
  role: Role | undefined,
): Promise<ManagedMember> {
  if (role === undefined || role === member.role) return member;
  checkRoleChange(actor, member);
  return role === 'owner'
    ? makeOwner(tx, actor, member)
    : changeMember(tx, actor, member, { role });
}

async function writeFields(
  tx: Transaction,
  actor: Actor,
  member: ManagedMember,
  fields: Fields,
): Promise<Member> {
  const changes = Object.entries(fields).filter(
    ([field, value]) => value !== member[field as keyof Fields],
  );
  if (changes.length === 0) return member;
  const to: Fields = Object.fromEntries(changes);
  if (to.email !== undefined || to.externalId !== undefined) checkAddressChange(actor, member, to);
  const changed = await changeMember(tx, actor, member, to);
  if (to.email !== undefined) await moveSeats(tx, actor, member, to.email);
  return changed;
}
