import { and, count, eq, getTableColumns, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, orders, organizations, products } from '#db/schema/index.ts';
import { type Actor, sees } from '#domain/actor.ts';
import type { Customer } from '#domain/customer/facts.ts';
import { isId } from '#domain/id.ts';
import { contains } from '#domain/list/contains.ts';
import { before, type Listed, orderOf, type Page, type Sorting } from '#domain/list/page.ts';
import { hasMetadata, type MetadataFilter } from '#domain/metadata/filter.ts';
import type { Organization } from '#domain/organization/facts.ts';
import { productColumns } from '#domain/product/columns.ts';
import type { ProductWithBenefits } from '#domain/product/facts.ts';
import { notFound } from '#domain/refusal.ts';
import type { Order } from './facts.ts';

/** An order, with who bought what from whom. */
export type ListedOrder = Order & {
  product: ProductWithBenefits;
  customer: Customer;
  organization: Organization;
};

export type OrderFilter = {
  organizationIds?: string[] | undefined;
  productIds?: string[] | undefined;
  customerIds?: string[] | undefined;
  externalCustomerIds?: string[] | undefined;
  statuses?: Order['status'][] | undefined;
  createdAfter?: Date | undefined;
  createdBefore?: Date | undefined;
  metadata?: MetadataFilter | undefined;
  /** A part of the product's name, in any case. */
  query?: string | undefined;
  /** Asked for what no order here has, such as a checkout. */
  isNone?: boolean | undefined;
};

const columns = {
  created_at: orders.createdAt,
  status: orders.status,
  amount: orders.amount,
  net_amount: orders.amount,
  customer: sql`coalesce(${customers.name}, ${customers.email})`,
  product: products.name,
  // Orders here have none of these, so that they sort nothing.
  invoice_number: sql`null::text`,
  discount: sql`null::text`,
  subscription: sql`null::text`,
};

export type OrderSorting = Sorting<keyof typeof columns>;

type Query = OrderFilter & Partial<Page> & { sorting?: OrderSorting };

/** Lists the orders that the actor may read, newest first unless told; all where no page is asked. */
export async function listOrders(
  db: Executor,
  actor: Actor,
  { page, limit, sorting = ['-created_at'], ...filter }: Query = {},
): Promise<Listed<ListedOrder>> {
  const which = and(visible(actor), ...conditions(filter));
  const rows = select(db, which).orderBy(...orderOf(sorting, columns, orders.id));
  if (page === undefined || limit === undefined) {
    const items = flat(await rows);
    return { items, total: items.length };
  }
  const [counted] = await db
    .select({ total: count() })
    .from(orders)
    .innerJoin(products, eq(products.id, orders.productId))
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(which);
  const items = flat(await rows.limit(limit).offset(before({ page, limit })));
  return { items, total: counted?.total ?? 0 };
}

/** One order that the actor may read; any other is refused with `ResourceNotFound`. */
export async function findOrder(
  db: Executor,
  actor: Actor,
  { orderId }: { orderId: string },
): Promise<ListedOrder> {
  const which = and(eq(orders.id, orderId), visible(actor));
  const [found] = isId(orderId) ? flat(await select(db, which)) : [];
  if (!found) throw notFound('Order');
  return found;
}

function visible(actor: Actor): SQL {
  return sees(actor, sql`${orders.customerId}`, sql`${orders.organizationId}`);
}

function conditions(of: OrderFilter): (SQL | undefined)[] {
  return [
    of.organizationIds && inArray(orders.organizationId, of.organizationIds.filter(isId)),
    of.productIds && inArray(orders.productId, of.productIds.filter(isId)),
    of.customerIds && inArray(orders.customerId, of.customerIds.filter(isId)),
    of.externalCustomerIds && inArray(customers.externalId, of.externalCustomerIds),
    of.statuses && inArray(orders.status, of.statuses),
    of.createdAfter && gt(orders.createdAt, of.createdAfter),
    of.createdBefore && lt(orders.createdAt, of.createdBefore),
    hasMetadata(orders.metadata, of.metadata),
    of.query === undefined ? undefined : contains(products.name, of.query),
    of.isNone ? sql`false` : undefined,
  ];
}

function select(db: Executor, which: SQL | undefined) {
  return db
    .select({
      order: getTableColumns(orders),
      product: productColumns,
      customer: getTableColumns(customers),
      organization: getTableColumns(organizations),
    })
    .from(orders)
    .innerJoin(products, eq(products.id, orders.productId))
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .innerJoin(organizations, eq(organizations.id, orders.organizationId))
    .where(which)
    .$dynamic();
}

function flat(
  rows: ({ order: Order } & Pick<ListedOrder, 'product' | 'customer' | 'organization'>)[],
): ListedOrder[] {
  return rows.map(({ order, ...with_ }) => ({ ...order, ...with_ }));
}
