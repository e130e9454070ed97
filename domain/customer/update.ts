import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { onBreach } from '#domain/breach.ts';
import type { Customer } from './facts.ts';
import { type CustomerRef, findCustomer, lockCustomer } from './find.ts';
import { type Holding, lockPurchasesHeld, moveHoldings } from './holders.ts';
import {
  type CustomerFields,
  checkTaxCountry,
  type ParsedFields,
  parseFields,
  refuse,
} from './parse.ts';
import { takenBreaches } from './taken.ts';
import { changeCustomer } from './write.ts';

export type CustomerUpdate = CustomerFields & {
  which: CustomerRef;
  type?: Customer['type'] | undefined;
};

/**
 * Changes what is known of a customer; what isn't given stays. A new address goes to whoever is
 * that customer in person, and to their seats, in the same transaction (R95): the owner of an
 * individual, and without the member model the seats that the person holds. What is the same
 * already changes nothing and tells nothing.
 *
 * Refuses a customer that isn't the actor's (`ResourceNotFound`); an address or external id that
 * another has, another external id than the one it has, a team that is to be an individual, an
 * individual without an address, an invoice address taken away, and a tax id without a country
 * (`InvalidRequest`).
 */
export async function updateCustomer(
  db: Database,
  actor: Actor,
  { which, type, ...given }: CustomerUpdate,
): Promise<Customer> {
  const to = { ...parseFields(given), ...(type !== undefined && { type }) };
  const update = db.transaction(async (tx) => {
    const held = to.email ? await lockPurchasesHeld(tx, await findCustomer(tx, actor, which)) : [];
    const customer = await lockCustomer(tx, actor, which);
    checkChange(customer, to);
    return write(tx, actor, customer, { to, held });
  });
  return onBreach(update, {
    ...takenBreaches,
    members_one_live_per_address: takenBreaches.customers_one_live_per_address,
  });
}

type To = ParsedFields & { type?: Customer['type'] };

function checkChange(customer: Customer, to: To): void {
  const after = { ...customer, ...to };
  if (customer.type === 'team' && after.type === 'individual') {
    throw refuse('type', 'team', 'A team cannot become an individual customer again.');
  }
  if (after.type === 'individual' && after.email === null) {
    throw refuse('email', 'no_address', 'An individual customer needs an e-mail address.');
  }
  if (customer.externalId !== null && after.externalId !== customer.externalId) {
    throw refuse('externalId', 'set', "Customer external ID can't be updated once set.");
  }
  if (customer.billingAddress !== null && after.billingAddress === null) {
    throw refuse('billingAddress', 'set', "A billing address can't be removed once set.");
  }
  if (to.taxId) checkTaxCountry(after);
}

async function write(
  tx: Transaction,
  actor: Actor,
  customer: Customer,
  { to, held }: { to: To; held: Holding[] },
): Promise<Customer> {
  const changes = Object.entries(to).filter(
    ([field, value]) => !isDeepStrictEqual(value, customer[field as keyof To]),
  );
  if (changes.length === 0) return customer;
  const { email } = Object.fromEntries(changes) as To;
  if (email) await moveHoldings(tx, actor, customer, { held, to: email });
  return changeCustomer(tx, actor, customer, Object.fromEntries(changes));
}
