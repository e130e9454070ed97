import type { KeyObject } from 'node:crypto';
import { and, count, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import {
  benefitGrants,
  benefits,
  customerSeats,
  customers,
  members,
  organizations,
} from '#db/schema/index.ts';
import type { Customer } from '#domain/customer/facts.ts';
import { before, type Listed, type Page } from '#domain/list/page.ts';
import type { Member } from '#domain/member/facts.ts';
import type { Organization } from '#domain/organization/facts.ts';
import { type Benefit, benefitColumns, benefitOf } from './facts.ts';
import { type LicenceKey, writeKey } from './licence-key.ts';

/** A benefit in somebody's hands, by a seat; taken back once it has an end. */
export type Grant = {
  id: string;
  createdAt: Date;
  modifiedAt: Date | null;
  revokedAt: Date | null;
  seatId: string;
  subscriptionId: string | null;
  orderId: string | null;
  benefit: Benefit;
  customer: Customer;
  member: Member;
  organization: Organization;
  /** Where the benefit is licence keys: this holder's, written out; null where it can't be read. */
  licenceKey: { id: string; text: string | null } | null;
};

type Asked = Partial<Page> & {
  /** Null where no key is to be written out. */
  sealing: KeyObject | null;
  order: SQL[];
};

/** Reads grants that the caller has narrowed to those that its actor may read; a page, or all. */
export async function readGrants(
  db: Executor,
  which: SQL | undefined,
  { sealing, order, page, limit }: Asked,
): Promise<Listed<Grant>> {
  const rows = select(db, which).orderBy(...order);
  if (page === undefined || limit === undefined) {
    const items = (await rows).map((row) => grantOf(sealing, row));
    return { items, total: items.length };
  }
  const [counted] = await db
    .select({ total: count() })
    .from(benefitGrants)
    .innerJoin(benefits, eq(benefits.id, benefitGrants.benefitId))
    .innerJoin(customerSeats, eq(customerSeats.id, benefitGrants.seatId))
    .innerJoin(members, eq(members.id, customerSeats.memberId))
    .innerJoin(customers, eq(customers.id, benefitGrants.customerId))
    .where(which);
  const found = await rows.limit(limit).offset(before({ page, limit }));
  return { items: found.map((row) => grantOf(sealing, row)), total: counted?.total ?? 0 };
}

type Row = Awaited<ReturnType<typeof select>>[number];

function select(db: Executor, which: SQL | undefined) {
  return db
    .select({
      grant: getTableColumns(benefitGrants),
      subscriptionId: customerSeats.subscriptionId,
      orderId: customerSeats.orderId,
      benefit: benefitColumns,
      sealedSeed: benefits.sealedSeed,
      customer: getTableColumns(customers),
      member: getTableColumns(members),
      organization: getTableColumns(organizations),
    })
    .from(benefitGrants)
    .innerJoin(benefits, eq(benefits.id, benefitGrants.benefitId))
    .innerJoin(customerSeats, eq(customerSeats.id, benefitGrants.seatId))
    .innerJoin(members, eq(members.id, customerSeats.memberId))
    .innerJoin(customers, eq(customers.id, benefitGrants.customerId))
    .innerJoin(organizations, eq(organizations.id, benefitGrants.organizationId))
    .where(and(which))
    .$dynamic();
}

function grantOf(sealing: KeyObject | null, { grant, sealedSeed, benefit, ...with_ }: Row): Grant {
  const { id, createdAt, modifiedAt, revokedAt, seatId, keyId, keyPattern } = grant;
  const isKey = keyId !== null && keyPattern !== null && sealedSeed !== null;
  return {
    ...{ id, createdAt, modifiedAt, revokedAt, seatId },
    ...with_,
    benefit: benefitOf(benefit),
    licenceKey: isKey
      ? { id: keyId, text: readKey(sealing, { keyId, keyPattern, sealedSeed }) }
      : null,
  };
}

/** With another secret than it was made with, a key is lost; what else there is to read is not. */
function readKey(sealing: KeyObject | null, key: LicenceKey): string | null {
  if (!sealing) return null;
  try {
    return writeKey(sealing, key);
  } catch {
    return null;
  }
}
