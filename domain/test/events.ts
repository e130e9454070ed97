import type { Sql } from 'postgres';

/** All facts about a subject, oldest first, as history keeps them. */
export async function eventsOf(
  sql: Sql,
  of: { customerId: string } | { subscriptionId: string } | { orderId: string },
) {
  const [column, id] =
    'customerId' in of
      ? (['customer_id', of.customerId] as const)
      : 'orderId' in of
        ? (['order_id', of.orderId] as const)
        : (['subscription_id', of.subscriptionId] as const);
  return sql`select * from events where ${sql(column)} = ${id} order by id`;
}
