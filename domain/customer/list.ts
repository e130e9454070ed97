import { and, count, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { contains } from '#domain/list/contains.ts';
import { before, type Listed, orderOf, type Page, type Sorting } from '#domain/list/page.ts';
import { hasMetadata, type MetadataFilter } from '#domain/metadata/filter.ts';
import type { Customer } from './facts.ts';

export type CustomerFilter = {
  organizationIds?: string[] | undefined;
  /** The whole address, in any case. */
  email?: string | undefined;
  /** A part of the address, the name or the external id, in any case. */
  query?: string | undefined;
  /** Whether there is a subscription that hands out seats now. */
  isActive?: boolean | undefined;
  metadata?: MetadataFilter | undefined;
};

export type CustomerSorting = Sorting<'created_at' | 'email' | 'name'>;

/** Lists the live customers that the actor administers, as far as the filter lets them through. */
export async function listCustomers(
  db: Executor,
  actor: Actor,
  { sorting, ...asked }: CustomerFilter & Page & { sorting: CustomerSorting },
): Promise<Listed<Customer>> {
  const which = and(
    isNull(customers.deletedAt),
    administers(actor, sql`${customers.organizationId}`),
    ...filters(asked),
  );
  const [counted] = await db.select({ total: count() }).from(customers).where(which);
  const items = await db
    .select()
    .from(customers)
    .where(which)
    .orderBy(...orderOf(sorting, columns, customers.id))
    .limit(asked.limit)
    .offset(before(asked));
  return { items, total: counted?.total ?? 0 };
}

const columns = {
  created_at: customers.createdAt,
  email: sql`lower(${customers.email})`,
  name: customers.name,
};

function filters({ organizationIds, email, query, isActive, metadata }: CustomerFilter) {
  return [
    organizationIds && inArray(customers.organizationId, organizationIds.filter(isId)),
    email !== undefined ? sql`lower(${customers.email}) = lower(${email})` : undefined,
    query !== undefined ? mentions(query) : undefined,
    isActive !== undefined ? eq(hasLiveSubscription, isActive) : undefined,
    hasMetadata(customers.metadata, metadata),
  ];
}

function mentions(query: string): SQL | undefined {
  return or(
    contains(customers.email, query),
    contains(customers.name, query),
    contains(customers.externalId, query),
  );
}

const hasLiveSubscription = sql`exists (
  select 1 from subscriptions p where p.customer_id = ${customers.id} and p.is_live)`;
