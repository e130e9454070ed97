import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { constraintOf } from '../constraint.ts';

// Rows as a hand at a prompt would write them: no verb is asked.

export type Purchase = { id: string; customerId: string; memberIds: string[] };

/** A subscription of a team of nine, none of whom owns it. */
export async function subscription(sql: Sql, seats: number, status = 'active'): Promise<Purchase> {
  const slug = randomUUID();
  const [row] = await sql<Purchase[]>`
    with organization as (
      insert into organizations (name, slug) values ('Acme', ${slug}) returning id
    ), product as (
      insert into products (organization_id, name) select id, 'Studio' from organization returning *
    ), customer as (
      insert into customers (organization_id, type, email)
      select id, 'team', ${`${slug}@example.com`} from organization returning *
    ), people as (
      insert into members (customer_id, email)
      select customer.id, n || ${`.${slug}@example.com`} from customer, generate_series(1, 9) n
      returning id
    ), purchase as (
      insert into subscriptions (organization_id, customer_id, product_id, seats, status,
                                 current_period_end, ended_at)
      select customer.organization_id, customer.id, product.id, ${seats}, ${status},
             now() + interval '1 month', case when ${status} = 'canceled' then now() end
        from customer, product returning id
    )
    select purchase.id, customer.id as "customerId", array(select id from people) as "memberIds"
      from purchase, customer`;
  return row as Purchase;
}

/** A pending seat for one of the nine. */
export function seat(sql: Sql, { id, customerId, memberIds }: Purchase, person: number) {
  return sql`
    insert into customer_seats (subscription_id, customer_id, member_id, email,
                                invitation_token_expires_at)
    select ${id}, ${customerId}, id, email, now() + interval '1 day'
      from members where id = ${memberIds[person] ?? null}
    returning id, member_id`;
}

/** The constraint that a statement broke; undefined where it broke none. */
export async function broken(statement: PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await statement;
  } catch (error) {
    return constraintOf(error) ?? String(error);
  }
  return undefined;
}
