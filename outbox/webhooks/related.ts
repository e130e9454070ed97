import { getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, products } from '#db/schema/index.ts';
import type { Customer } from '#domain/customer/facts.ts';
import type { Product } from '#domain/product/facts.ts';
import type { Fact } from '#outbox/tell/number.ts';

/** What facts name and don't hold themselves, as it is when they are told; each by its id. */
export type Related = {
  customers: Map<string, Customer>;
  products: Map<string, Product>;
  /** What a purchase is of, by the purchase's id. */
  productNames: Map<string, string>;
};

/** Reads whatever the facts name and don't hold themselves. */
export async function relatedOf(tx: Executor, facts: Fact[]): Promise<Related> {
  const purchases = facts.filter(({ type }) => /^(subscription|order)\./.test(type));
  const named = (column: string) => [
    ...new Set(purchases.flatMap(({ after }) => (after?.[column] ? [String(after[column])] : []))),
  ];
  return {
    customers: await found(tx, customers, named('customer_id')),
    products: await found(tx, products, named('product_id')),
    productNames: await productNamesOf(tx, facts),
  };
}

async function found<T extends typeof customers | typeof products>(
  tx: Executor,
  table: T,
  ids: string[],
): Promise<Map<string, T['$inferSelect']>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select(getTableColumns(table as typeof customers))
    .from(table as typeof customers)
    .where(inArray(table.id, ids));
  return new Map(rows.map((row) => [row.id, row as T['$inferSelect']]));
}

async function productNamesOf(tx: Executor, facts: Fact[]): Promise<Map<string, string>> {
  const seats = facts.filter(({ type }) => type.startsWith('customer_seat.'));
  const ids = [...new Set(seats.map(purchaseOf))];
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
