import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { parseAddress, sameAddress } from '#domain/address/parse.ts';
import { onBreach } from '#domain/breach.ts';
import { findOrganization } from '#domain/organization/list.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import type { Customer } from './facts.ts';
import {
  type CustomerFields,
  checkTaxCountry,
  type ParsedFields,
  parseFields,
  refuse,
} from './parse.ts';
import { takenBreaches } from './taken.ts';
import { insertCustomer, type Owner } from './write.ts';

export type NewOwner = {
  email: string;
  name?: string | null | undefined;
  externalId?: string | null | undefined;
};

export type NewCustomer = CustomerFields & {
  organizationId: string;
  /** Individual, where absent. */
  type?: Customer['type'] | undefined;
  /** The customer itself, where absent. */
  owner?: NewOwner | undefined;
};

/**
 * Records a customer, with the member who owns it (R91, R98).
 *
 * Refuses an organization that isn't the actor's (`ResourceNotFound`); an address or external id
 * that another customer has, whatever its case; an individual without an address, or whose owner
 * is somebody else; a team without anybody to own it; a tax id without a country
 * (`InvalidRequest`).
 */
export async function createCustomer(
  db: Database,
  actor: Actor,
  { organizationId, type = 'individual', owner: given, ...fields }: NewCustomer,
): Promise<Customer> {
  const parsed = parseFields(fields);
  checkTaxCountry(parsed);
  const owner = ownerOf(type, parsed, given);
  const created = db.transaction(async (tx) => {
    const { id } = await findOrganization(tx, actor, organizationId);
    return insertCustomer(tx, actor, { ...parsed, organizationId: id, type }, { owner });
  });
  return (await onBreach(created, takenBreaches)) as Customer;
}

function ownerOf(
  type: Customer['type'],
  { email = null, name = null }: ParsedFields,
  given: NewOwner | undefined,
): Owner {
  if (type === 'individual' && email === null) {
    throw refuse('email', 'no_address', 'An individual customer needs an e-mail address.');
  }
  if (given === undefined) {
    if (email !== null) return { email, name, externalId: null };
    throw refuse('owner', 'no_owner', 'A team needs an e-mail address or an owner.');
  }
  const address = parseAddress(given.email, 'owner');
  if (type === 'individual' && !sameAddress(address, email ?? '')) {
    throw refuse('owner', 'other_address', 'An individual customer is its own owner.');
  }
  return {
    email: address,
    name: parseOptionalText(given.name, { field: 'owner', longest: 256 }),
    externalId: parseOptionalText(given.externalId, { field: 'owner', longest: 256 }),
  };
}
