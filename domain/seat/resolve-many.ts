import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Address, parseAddress, sameAddress } from '#domain/address/parse.ts';
import { isId } from '#domain/id.ts';
import { Refusal } from '#domain/refusal.ts';
import {
  addressOf,
  mismatch,
  type Named,
  noCustomer,
  noMember,
  parseExternalId,
} from './recipient.ts';

/** Whose purchase it is: its members and its organization's customers are the ones to find. */
export type Billing = { customerId: string; organizationId: string; memberModelEnabled: boolean };

/** Whom a name means: an address, with an external id for its member, who may be there without. */
export type Meant = { email: Address; externalId?: string; linked?: string };

/** What was found under the names of one recipient. */
type Found = {
  at: number;
  /** Addresses of the members under the id and the external id; and the member with the address. */
  ofMember: string | null;
  ofExternalMember: string | null;
  namesake: { id: string; externalId: string | null } | null;
  customer: { email: string | null } | null;
};

/**
 * Finds out whom many names mean, in one statement, by the rules of one (R20–R24, R28). Each name
 * comes back as the person meant, or as the refusal that it would get alone.
 */
export async function resolveMany(
  tx: Executor,
  billing: Billing,
  names: Named[],
): Promise<(Meant | Refusal)[]> {
  const found = await findAll(tx, billing, names);
  return names.map((named, at) => {
    try {
      return meantBy(named, found.get(at), billing);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
}

async function findAll(
  tx: Executor,
  { customerId, organizationId }: Billing,
  names: Named[],
): Promise<Map<number, Found>> {
  const found = await tx.execute<Found>(sql`
    select w.at, m.email as "ofMember", e.email as "ofExternalMember",
           case when n.id is not null
                then json_build_object('id', n.id, 'externalId', n.external_id) end as namesake,
           case when coalesce(c.id, x.id) is not null
                then json_build_object('email', coalesce(c.email, x.email)) end as customer
      from jsonb_to_recordset(${JSON.stringify(names.map(row))}::jsonb)
        as w (at int, email text, member_id uuid, external_member_id text, customer_id uuid,
              external_customer_id text)
      left join members m
        on m.id = w.member_id and m.customer_id = ${customerId} and m.deleted_at is null
      left join members e
        on e.external_id = w.external_member_id and e.customer_id = ${customerId}
       and e.deleted_at is null
      left join members n
        on w.external_member_id is not null and lower(n.email) = lower(w.email)
       and n.customer_id = ${customerId} and n.deleted_at is null
      left join customers c
        on c.id = w.customer_id
       and c.organization_id = ${organizationId} and c.deleted_at is null
      left join customers x
        on x.external_id = w.external_customer_id
       and x.organization_id = ${organizationId} and x.deleted_at is null`);
  return new Map(found.map((one) => [one.at, one]));
}

function row(named: Named, at: number) {
  const { email, memberId, customerId, externalMemberId, externalCustomerId } = named;
  return {
    at,
    email: email?.trim(),
    member_id: isId(memberId ?? '') ? memberId : null,
    external_member_id: externalMemberId,
    customer_id: isId(customerId ?? '') ? customerId : null,
    external_customer_id: externalCustomerId,
  };
}

function meantBy(named: Named, found: Found | undefined, { memberModelEnabled }: Billing): Meant {
  const { email, memberId, externalMemberId, customerId, externalCustomerId } = named;
  if (memberId !== undefined) {
    if (!found?.ofMember) throw noMember(memberId);
    return { email: parseAddress(found.ofMember) };
  }
  if (externalMemberId !== undefined) return byExternalId(externalMemberId, email, found);
  if (email !== undefined) return { email: parseAddress(email) };
  const customer = customerId ?? externalCustomerId ?? '';
  if (!found?.customer && !memberModelEnabled) throw noCustomer(customer);
  return { email: addressOf(found?.customer ?? undefined) };
}

/** R22 alone, R23 with an address. */
function byExternalId(id: string, email: string | undefined, found: Found | undefined): Meant {
  parseExternalId(id, 'externalMemberId');
  const known = found?.ofExternalMember;
  if (email === undefined) {
    if (!known) throw noMember(id);
    return { email: parseAddress(known) };
  }
  const address = parseAddress(email);
  if (known) {
    if (!sameAddress(known, address)) throw mismatch(id, address);
    return { email: address };
  }
  if (!found?.namesake) return { email: address, externalId: id };
  if (found.namesake.externalId) throw mismatch(id, address);
  return { email: address, externalId: id, linked: found.namesake.id };
}
