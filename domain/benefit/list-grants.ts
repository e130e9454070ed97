import type { KeyObject } from 'node:crypto';
import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { benefitGrants, customerSeats, customers } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { type Listed, orderOf, type Page, type Sorting } from '#domain/list/page.ts';
import { type Grant, readGrants } from './grant.ts';

export type GrantFilter = {
  organizationIds?: string[] | undefined;
  benefitId?: string | undefined;
  customerIds?: string[] | undefined;
  externalCustomerIds?: string[] | undefined;
  memberIds?: string[] | undefined;
  /** False: only what was taken back. */
  isGranted?: boolean | undefined;
};

const columns = {
  created_at: benefitGrants.createdAt,
  granted_at: benefitGrants.createdAt,
  revoked_at: benefitGrants.revokedAt,
};

export type GrantSorting = Sorting<keyof typeof columns>;

type Query = GrantFilter & Page & { sorting: GrantSorting; sealing: KeyObject };

/** Lists the grants of the benefits that the actor administers, those that were taken back too. */
export async function listGrants(
  db: Executor,
  actor: Actor,
  { page, limit, sorting, sealing, ...filter }: Query,
): Promise<Listed<Grant>> {
  const which = and(
    administers(actor, sql`${benefitGrants.organizationId}`),
    ...conditions(filter),
  );
  const order = orderOf(sorting, columns, benefitGrants.id);
  return readGrants(db, which, { sealing, order, page, limit });
}

function conditions(of: GrantFilter): (SQL | undefined)[] {
  return [
    of.organizationIds && inArray(benefitGrants.organizationId, of.organizationIds.filter(isId)),
    of.benefitId === undefined ? undefined : eq(benefitGrants.benefitId, of.benefitId),
    of.customerIds && inArray(benefitGrants.customerId, of.customerIds.filter(isId)),
    of.externalCustomerIds && inArray(customers.externalId, of.externalCustomerIds),
    of.memberIds && inArray(customerSeats.memberId, of.memberIds.filter(isId)),
    of.isGranted === undefined
      ? undefined
      : (of.isGranted ? isNull : isNotNull)(benefitGrants.revokedAt),
  ];
}
