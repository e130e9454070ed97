import { type Actor, isPerson } from '#domain/actor.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { Refusal } from '#domain/refusal.ts';
import type { ManagedMember } from './find.ts';

/** Refuses a change of one's own role (R108), and an owner's step down without successor (R97). */
export function checkRoleChange(actor: Actor, { role, email }: ManagedMember): void {
  if (isPerson(actor) && sameAddress(actor.email, email)) {
    throw new Refusal('InvalidRequest', 'You cannot modify your own role.', {
      because: 'own_role',
      field: 'role',
    });
  }
  if (role !== 'owner') return;
  throw new Refusal('InvalidRequest', 'Cannot change role. Customer must have exactly one owner.', {
    because: 'one_owner',
    field: 'role',
  });
}

/**
 * Refuses what identifies a member to who isn't the merchant, and a new address for the owner of an
 * individual customer, whose address the customer's is (R94).
 */
export function checkAddressChange(
  actor: Actor,
  member: ManagedMember,
  { email }: { email?: string },
): void {
  if (isPerson(actor)) {
    throw new Refusal('NotPermitted', "Only the merchant can change a member's address", {
      because: 'merchant_only',
      field: 'email',
    });
  }
  const isRecased = email !== undefined && sameAddress(email, member.email);
  if (email === undefined || isRecased || member.customerType === 'team') return;
  throw new Refusal('InvalidRequest', "An individual customer's address is changed with it", {
    because: 'individual',
    field: 'email',
  });
}
