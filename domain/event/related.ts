import { inArray, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, products } from '#db/schema/index.ts';
import type { Customer } from '#domain/customer/facts.ts';
import { isId } from '#domain/id.ts';
import { productColumns } from '#domain/product/columns.ts';
import type { ProductWithBenefits } from '#domain/product/facts.ts';
import type { Fact } from './fact.ts';

/** What facts name and don't hold themselves, as it is when they are told; each by its id. */
export type Related = {
  customers: Map<string, Customer>;
  products: Map<string, ProductWithBenefits>;
  /** What a purchase is of, by the purchase's id. */
  productNames: Map<string, string>;
};

/** Reads whatever the facts name and don't hold themselves. */
export async function relatedOf(tx: Executor, facts: Fact[]): Promise<Related> {
  const purchases = facts.filter(({ type }) => /^(subscription|order)\./.test(type));
  const named = (column: string) => [
    ...new Set(purchases.map(({ after }) => String(after?.[column])).filter(isId)),
  ];
  return {
    customers: await customersBy(tx, named('customer_id')),
    products: await productsBy(tx, named('product_id')),
    productNames: await productNamesOf(tx, facts),
  };
}

async function customersBy(tx: Executor, ids: string[]): Promise<Related['customers']> {
  const found =
    ids.length > 0 ? await tx.select().from(customers).where(inArray(customers.id, ids)) : [];
  return new Map(found.map((row) => [row.id, row]));
}

async function productsBy(tx: Executor, ids: string[]): Promise<Related['products']> {
  const found =
    ids.length > 0
      ? await tx.select(productColumns).from(products).where(inArray(products.id, ids))
      : [];
  return new Map(found.map((row) => [row.id, row]));
}

async function productNamesOf(tx: Executor, facts: Fact[]): Promise<Map<string, string>> {
  const seats = facts.filter(({ type }) => type.startsWith('customer_seat.'));
  const ids = [...new Set(seats.map(purchaseOf).filter(isId))];
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select bought.id, p.name
      from (select id, product_id from subscriptions where id = any(${sql.param(ids)}::uuid[])
            union all
            select id, product_id from orders where id = any(${sql.param(ids)}::uuid[])) bought
      join products p on p.id = bought.product_id`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The purchase that a fact about a seat belongs to. */
export function purchaseOf({ subscriptionId, orderId }: Fact): string {
  return subscriptionId ?? orderId ?? '';
}
