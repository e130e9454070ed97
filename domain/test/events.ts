import type { Sql } from 'postgres';

const columns = {
  customerId: 'customer_id',
  subscriptionId: 'subscription_id',
  orderId: 'order_id',
  memberId: 'member_id',
};

type Subject = { [Column in keyof typeof columns]: Record<Column, string> }[keyof typeof columns];

/** All facts about a subject, oldest first, as history keeps them. */
export async function eventsOf(sql: Sql, of: Subject) {
  const [name = '', id = ''] = Object.entries(of).find(([name]) => name in columns) ?? [];
  const column = columns[name as keyof typeof columns];
  return sql`select * from events where ${sql(column)} = ${id} order by id`;
}
