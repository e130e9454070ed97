import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { type Address, parseAddress, readAddress, sameAddress } from '#domain/address/parse.ts';
import { recordEvent } from '#domain/event/record.ts';
import { isId } from '#domain/id.ts';
import { shareCustomerOf } from '#domain/member/find.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { parseText } from '#domain/text/parse.ts';
import { whyNotSeated } from './why-not.ts';

/** How a recipient may be named; one way at a time, but an external member id may bring an e-mail. */
export type Named = {
  email?: string;
  customerId?: string;
  externalCustomerId?: string;
  memberId?: string;
  externalMemberId?: string;
};

export type Resolved = {
  email: Address;
  externalId?: string;
  /** Gives the member found by address its external id, in the assignment's transaction. */
  first?: (tx: Transaction) => Promise<void>;
};

type Billing = { customerId: string; organizationId: string; memberModelEnabled: boolean };
type Found = { id: string; email: string; externalId: string | null };

/**
 * Turns what names a recipient into the address that is seated (R20–R24, R27, R28). `places` is
 * how many free places that takes: none where a seat goes from one person to another.
 *
 * Refuses with `InvalidSeatAssignmentRequest` where nothing or too much is named, `MemberNotFound`,
 * `MemberEmailMismatch`, `CustomerNotFound`, `InvalidRequest` for a bad address, and
 * `ResourceNotFound` where the purchase isn't the actor's.
 */
export async function resolveRecipient(
  db: Executor,
  actor: Actor,
  source: Source,
  named: Named,
  { places = 1 }: { places?: 0 | 1 } = {},
): Promise<Resolved> {
  const ways = Object.entries(named).filter(([, value]) => value !== undefined);
  const names = ways
    .map(([way]) => way)
    .sort()
    .join(' ');
  if (ways.length !== 1 && names !== 'email externalMemberId') {
    throw new Refusal('InvalidSeatAssignmentRequest', 'Name the recipient in exactly one way');
  }
  if (names === 'email') return { email: parseAddress(named.email ?? '') };
  const { memberId, externalMemberId } = named;
  if (externalMemberId !== undefined) parseExternalId(externalMemberId, 'externalMemberId');
  if (named.externalCustomerId !== undefined) {
    parseExternalId(named.externalCustomerId, 'externalCustomerId');
  }
  // R13: a purchase that hands out no seat is said before a recipient who can't be found.
  const refusal = await whyNotSeated(db, actor, source, places === 1 ? [somebody] : []);
  if (refusal) throw refusal;
  const billing = await billingOf(db, actor, source);
  if (memberId !== undefined) return byMember(db, billing, memberId);
  if (externalMemberId !== undefined) return byExternalMember(db, actor, billing, named);
  return byCustomer(db, billing, named);
}

/** Whoever it will be: nobody holds a seat at no address. */
const somebody = { email: '' as Address };

/** Refuses an external id that nobody can have. */
export function parseExternalId(text: string, field: string): void {
  if (parseText(text, { field, longest: 256 }) === text) return;
  throw new Refusal('InvalidRequest', `${field} must not begin or end with a blank`, {
    because: 'text',
    field,
  });
}

async function billingOf(db: Executor, actor: Actor, source: Source): Promise<Billing> {
  const { id, table, thing } = partsOf(source);
  const [billing] = await db.execute<Billing>(sql`
    select p.customer_id as "customerId", p.organization_id as "organizationId",
           o.member_model_enabled as "memberModelEnabled"
      from ${table} p join organizations o on o.id = p.organization_id
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  if (!billing) throw notFound(thing);
  return billing;
}

/** R21: a member of another customer is no member. */
async function byMember(db: Executor, billing: Billing, memberId: string): Promise<Resolved> {
  const member = isId(memberId) ? await findMember(db, billing, sql`id = ${memberId}`) : undefined;
  if (!member) throw noMember(memberId);
  return { email: parseAddress(member.email) };
}

/** R22 alone, R23 with an address. */
async function byExternalMember(
  db: Executor,
  actor: Actor,
  billing: Billing,
  { externalMemberId = '', email }: Named,
): Promise<Resolved> {
  const known = await findMember(db, billing, sql`external_id = ${externalMemberId}`);
  if (email === undefined) {
    if (!known) throw noMember(externalMemberId);
    return { email: parseAddress(known.email) };
  }
  const address = parseAddress(email);
  if (known && !sameAddress(known.email, address)) throw mismatch(externalMemberId, address);
  if (known) return { email: address };
  const namesake = await findMember(db, billing, sql`lower(email) = lower(${address})`);
  if (!namesake) return { email: address, externalId: externalMemberId };
  if (namesake.externalId) throw mismatch(externalMemberId, address);
  return { email: address, first: linking(actor, billing, namesake.id, externalMemberId) };
}

async function findMember(db: Executor, billing: Billing, which: ReturnType<typeof sql>) {
  const [member] = await db.execute<Found>(sql`
    select id, email, external_id as "externalId" from members
     where customer_id = ${billing.customerId} and deleted_at is null and ${which}`);
  return member;
}

/** R23: two ways of naming that name two people. */
export function mismatch(externalMemberId: string, address: string): Refusal {
  return new Refusal(
    'MemberEmailMismatch',
    `Member ${externalMemberId} and ${address} are not the same member`,
    { field: 'email', values: { address } },
  );
}

function linking(actor: Actor, billing: Billing, memberId: string, externalId: string) {
  return async (tx: Transaction) => {
    await shareCustomerOf(tx, memberId);
    const [member] = await tx.execute<{ facts: Record<string, unknown> }>(sql`
      update members set external_id = ${externalId}, modified_at = now()
       where id = ${memberId} and external_id is null and deleted_at is null
      returning to_jsonb(members) as facts`);
    if (!member) return;
    await recordEvent(tx, actor, {
      type: 'member.updated',
      ...billing,
      memberId,
      before: { ...member.facts, external_id: null },
      after: member.facts,
    });
  };
}

/** R24 and R28: only the customer's address is used; unknown ones differ by the member model. */
async function byCustomer(
  db: Executor,
  billing: Billing,
  { customerId, externalCustomerId }: Named,
): Promise<Resolved> {
  const byId = isId(customerId ?? '') ? sql`id = ${customerId}` : sql`false`;
  const which = customerId !== undefined ? byId : sql`external_id = ${externalCustomerId}`;
  const [customer] = await db.execute<{ email: string | null }>(sql`
    select email from customers
     where organization_id = ${billing.organizationId} and deleted_at is null and ${which}`);
  if (!customer && !billing.memberModelEnabled) {
    throw noCustomer(customerId ?? externalCustomerId ?? '');
  }
  return { email: addressOf(customer) };
}

/** R28. */
export function noCustomer(id: string): Refusal {
  return new Refusal('CustomerNotFound', `Customer not found: ${id}`);
}

/** R21, R22. */
export function noMember(id: string): Refusal {
  return new Refusal('MemberNotFound', `Member not found: ${id}`);
}

/** The address of a customer who is to be seated (R24). */
export function addressOf(customer: { email: string | null } | undefined): Address {
  const email = readAddress(customer?.email ?? '');
  if (email) return email;
  throw new Refusal(
    'InvalidSeatAssignmentRequest',
    customer
      ? 'The customer has no e-mail address'
      : 'Customer not found for the provided customer_id or external_customer_id.',
  );
}
