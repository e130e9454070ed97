import { and, count, eq, getTableColumns, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, organizations, products, subscriptions } from '#db/schema/index.ts';
import { type Actor, sees } from '#domain/actor.ts';
import type { Customer } from '#domain/customer/facts.ts';
import { isId } from '#domain/id.ts';
import { contains } from '#domain/list/contains.ts';
import { before, type Listed, orderOf, type Page, type Sorting } from '#domain/list/page.ts';
import { hasMetadata, type MetadataFilter } from '#domain/metadata/filter.ts';
import type { Organization } from '#domain/organization/facts.ts';
import { amountOf } from '#domain/product/amount.ts';
import { productColumns } from '#domain/product/columns.ts';
import type { ProductWithBenefits } from '#domain/product/facts.ts';
import { notFound } from '#domain/refusal.ts';
import type { Subscription } from './facts.ts';

/** A subscription, with who bought what from whom. */
export type ListedSubscription = Subscription & {
  product: ProductWithBenefits;
  customer: Customer;
  organization: Organization;
};

export type SubscriptionFilter = {
  organizationIds?: string[] | undefined;
  productIds?: string[] | undefined;
  customerIds?: string[] | undefined;
  externalCustomerIds?: string[] | undefined;
  statuses?: Subscription['status'][] | undefined;
  isActive?: boolean | undefined;
  cancelAtPeriodEnd?: boolean | undefined;
  cancellationReasons?: string[] | undefined;
  canceledAfter?: Date | undefined;
  canceledBefore?: Date | undefined;
  startedAfter?: Date | undefined;
  startedBefore?: Date | undefined;
  /** A part of the product's name, in any case. */
  query?: string | undefined;
  /** Asked for what no subscription here has, such as a discount. */
  isNone?: boolean | undefined;
  metadata?: MetadataFilter | undefined;
};

export type SubscriptionSorting = Sorting<keyof typeof columns>;

const columns = {
  created_at: subscriptions.createdAt,
  started_at: subscriptions.startedAt,
  current_period_end: subscriptions.currentPeriodEnd,
  ended_at: subscriptions.endedAt,
  // When it will have ended, which only a scheduled cancellation tells beforehand.
  ends_at: sql`case when ${subscriptions.cancelAtPeriodEnd} then ${subscriptions.currentPeriodEnd} end`,
  status: subscriptions.status,
  amount: amountOf(sql`${subscriptions.seats}`),
  customer: sql`coalesce(${customers.name}, ${customers.email})`,
  product: products.name,
  organization: organizations.name,
  // Nothing is discounted here, so that this sorts nothing.
  discount: sql`null::text`,
};

type Query = SubscriptionFilter & Partial<Page> & { sorting?: SubscriptionSorting };

/** Lists the subscriptions that the actor may read, newest first unless told; all where no page is asked. */
export async function listSubscriptions(
  db: Executor,
  actor: Actor,
  { page, limit, sorting = ['-created_at'], ...filter }: Query = {},
): Promise<Listed<ListedSubscription>> {
  return listWhere(db, and(visible(actor), ...conditions(filter)), { page, limit, sorting });
}

/** Lists the subscriptions of which a member holds a claimed seat (R105, R110), newest first. */
export async function claimedSubscriptions(
  db: Executor,
  actor: Extract<Actor, { kind: 'member' | 'holder' }>,
  page: Page,
): Promise<Listed<ListedSubscription>> {
  return listWhere(db, holdsSeat(actor.memberId), { ...page, sorting: ['-created_at'] });
}

async function listWhere(
  db: Executor,
  which: SQL | undefined,
  { page, limit, sorting }: Partial<Page> & { sorting: SubscriptionSorting },
): Promise<Listed<ListedSubscription>> {
  const rows = select(db, which).orderBy(...orderOf(sorting, columns, subscriptions.id));
  if (page === undefined || limit === undefined) {
    const items = flat(await rows);
    return { items, total: items.length };
  }
  const [counted] = await db
    .select({ total: count() })
    .from(subscriptions)
    .innerJoin(products, eq(products.id, subscriptions.productId))
    .innerJoin(customers, eq(customers.id, subscriptions.customerId))
    .where(which);
  const items = flat(await rows.limit(limit).offset(before({ page, limit })));
  return { items, total: counted?.total ?? 0 };
}

/** One subscription that the actor may read; any other is refused with `ResourceNotFound`. */
export async function findSubscription(
  db: Executor,
  actor: Actor,
  { subscriptionId }: { subscriptionId: string },
): Promise<ListedSubscription> {
  const which = and(eq(subscriptions.id, subscriptionId), visible(actor));
  const [found] = isId(subscriptionId) ? flat(await select(db, which)) : [];
  if (!found) throw notFound('Subscription');
  return found;
}

function visible(actor: Actor): SQL {
  return sees(actor, sql`${subscriptions.customerId}`, sql`${subscriptions.organizationId}`);
}

function conditions(of: SubscriptionFilter): (SQL | undefined)[] {
  return [
    of.organizationIds && inArray(subscriptions.organizationId, of.organizationIds.filter(isId)),
    of.productIds && inArray(subscriptions.productId, of.productIds.filter(isId)),
    of.customerIds && inArray(subscriptions.customerId, of.customerIds.filter(isId)),
    of.externalCustomerIds && inArray(customers.externalId, of.externalCustomerIds),
    of.statuses && inArray(subscriptions.status, of.statuses),
    of.isActive !== undefined ? eq(subscriptions.isLive, of.isActive) : undefined,
    of.cancelAtPeriodEnd !== undefined
      ? eq(subscriptions.cancelAtPeriodEnd, of.cancelAtPeriodEnd)
      : undefined,
    of.cancellationReasons && inArray(subscriptions.cancellationReason, of.cancellationReasons),
    of.canceledAfter && gt(subscriptions.canceledAt, of.canceledAfter),
    of.canceledBefore && lt(subscriptions.canceledAt, of.canceledBefore),
    of.startedAfter && gt(subscriptions.startedAt, of.startedAfter),
    of.startedBefore && lt(subscriptions.startedAt, of.startedBefore),
    hasMetadata(subscriptions.metadata, of.metadata),
    of.query === undefined ? undefined : contains(products.name, of.query),
    of.isNone ? sql`false` : undefined,
  ];
}

function holdsSeat(memberId: string): SQL {
  return sql`exists (
    select 1 from customer_seats s
     where s.subscription_id = ${subscriptions.id} and s.member_id = ${memberId}
       and s.status = 'claimed')`;
}

function select(db: Executor, which: SQL | undefined) {
  return db
    .select({
      subscription: getTableColumns(subscriptions),
      product: productColumns,
      customer: getTableColumns(customers),
      organization: getTableColumns(organizations),
    })
    .from(subscriptions)
    .innerJoin(products, eq(products.id, subscriptions.productId))
    .innerJoin(customers, eq(customers.id, subscriptions.customerId))
    .innerJoin(organizations, eq(organizations.id, subscriptions.organizationId))
    .where(which)
    .$dynamic();
}

function flat(
  rows: ({ subscription: Subscription } & Pick<
    ListedSubscription,
    'product' | 'customer' | 'organization'
  >)[],
): ListedSubscription[] {
  return rows.map(({ subscription, ...with_ }) => ({ ...subscription, ...with_ }));
}
