import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { customers } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { type Address, parseAddress } from '#domain/address/parse.ts';
import { isId } from '#domain/id.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseOptionalText, parseText } from '#domain/text/parse.ts';
import type { Customer } from './facts.ts';
import { changeCustomer, insertCustomer } from './write.ts';

/** Who buys: a customer that is known by an id or the merchant's own id, or a person's address. */
export type Buyer =
  | { id: string }
  | { email: string; name?: string | null; externalId?: string | null }
  | { externalId: string };

/** What a customer is recognised by, and called. */
type Identity = { email: Address | null; name: string | null; externalId: string | null };

/**
 * The customer of a sale, as a team (R80). The merchant's own id decides before the address. Who is
 * unknown becomes a customer with an owner, if there is an address to reach them at. Two sales to
 * the same new customer at once make one customer.
 *
 * Refuses an unknown id, or an unknown external id without an address (`CustomerNotFound`), and an
 * address that belongs to a customer with another external id (`InvalidRequest`).
 */
export async function findOrCreateCustomer(
  tx: Transaction,
  actor: Actor,
  organizationId: string,
  buyer: Buyer,
): Promise<Customer> {
  if ('id' in buyer) {
    const known = isId(buyer.id) && (await look(tx, organizationId, eq(customers.id, buyer.id)));
    if (!known) throw unknownCustomer(buyer.id);
    return makeTeam(tx, actor, known);
  }
  const identity = parseIdentity(buyer);
  const known =
    (await recognize(tx, actor, organizationId, identity)) ??
    (await create(tx, actor, organizationId, identity)) ??
    // Somebody else has just created it: its row is visible now.
    (await recognize(tx, actor, organizationId, identity));
  if (!known) throw unknownCustomer(identity.externalId ?? '');
  return makeTeam(tx, actor, known);
}

function parseIdentity(buyer: Exclude<Buyer, { id: string }>): Identity {
  const { email, name, externalId } = { email: null, name: null, ...buyer };
  return {
    email: email === null ? null : parseAddress(email),
    name: parseOptionalText(name, { field: 'name', longest: 256 }),
    externalId:
      externalId == null ? null : parseText(externalId, { field: 'externalId', longest: 256 }),
  };
}

async function recognize(
  tx: Transaction,
  actor: Actor,
  organizationId: string,
  { email, externalId }: Identity,
): Promise<Customer | undefined> {
  const byExternalId =
    externalId && (await look(tx, organizationId, eq(customers.externalId, externalId)));
  if (byExternalId) return byExternalId;
  const byAddress =
    email && (await look(tx, organizationId, sql`lower(${customers.email}) = lower(${email})`));
  if (!byAddress || externalId === null) return byAddress || undefined;
  // Learnt by another sale while this one waited for the row.
  if (byAddress.externalId === externalId) return byAddress;
  if (byAddress.externalId !== null) throw otherCustomer(email);
  return changeCustomer(tx, actor, byAddress, { externalId });
}

/** Nothing where there is no address to reach an owner at. */
async function create(
  tx: Transaction,
  actor: Actor,
  organizationId: string,
  { email, name, externalId }: Identity,
): Promise<Customer | undefined> {
  if (email === null) return undefined;
  const team = { organizationId, type: 'team', email, name, externalId } as const;
  const owner = { email, name, externalId: null };
  return insertCustomer(tx, actor, team, { owner, unlessTaken: true });
}

async function look(tx: Transaction, organizationId: string, who: ReturnType<typeof eq>) {
  const [found] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.organizationId, organizationId), isNull(customers.deletedAt), who))
    .for('no key update');
  return found;
}

async function makeTeam(tx: Transaction, actor: Actor, customer: Customer): Promise<Customer> {
  return customer.type === 'team'
    ? customer
    : changeCustomer(tx, actor, customer, { type: 'team' });
}

function unknownCustomer(who: string): Refusal {
  return new Refusal('CustomerNotFound', `Customer not found: ${who}`, {
    values: { customer: who },
  });
}

/** The refusal of a sale that gives a customer the external id which another has just taken. */
export const buyerBreaches = { customers_one_live_per_external_id: () => otherCustomer(null) };

function otherCustomer(email: string | null): Refusal {
  return new Refusal(
    'InvalidRequest',
    'This address belongs to a customer with another external id',
    {
      because: 'other_customer',
      field: 'externalId',
      values: { address: email ?? '' },
    },
  );
}
