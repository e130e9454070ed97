import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { constraintOf } from '../constraint.ts';

// Rows as a hand at a prompt would write them: no verb is asked.

export const kinds = ['subscription', 'order'] as const;
export type Kind = (typeof kinds)[number];
export type Purchase = { kind: Kind; id: string; customerId: string; memberIds: string[] };

/** The status of a purchase that hands out seats, one that holds them back, and one that has ended. */
export const statuses = {
  subscription: { live: 'active', held: 'paused', ended: 'canceled' },
  order: { live: 'paid', held: 'void', ended: 'refunded' },
} as const;

/** A subscription of a team of nine, none of whom owns it. */
export function subscription(sql: Sql, seats: number): Promise<Purchase> {
  return purchase(sql, 'subscription', seats);
}

/** A purchase of a team of nine, none of whom owns it. */
export async function purchase(
  sql: Sql,
  kind: Kind,
  seats: number,
  is: 'live' | 'ended' = 'live',
): Promise<Purchase> {
  const slug = randomUUID();
  const dated = kind === 'order' ? 'paid_at' : 'current_period_end';
  const [row] = await sql<Omit<Purchase, 'kind'>[]>`
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
      insert into ${sql(tableOf(kind))} (organization_id, customer_id, product_id, seats, status,
                                         ended_at, ${sql(dated)})
      select customer.organization_id, customer.id, product.id, ${seats}, ${statuses[kind][is]},
             case when ${is} = 'ended' then now() end, now() + interval '1 month'
        from customer, product returning id
    )
    select purchase.id, customer.id as "customerId", array(select id from people) as "memberIds"
      from purchase, customer`;
  return { kind, ...(row as Omit<Purchase, 'kind'>) };
}

export function tableOf(kind: Kind): 'subscriptions' | 'orders' {
  return `${kind}s`;
}

/** The column of a seat that names such a purchase. */
export function columnOf(kind: Kind): 'subscription_id' | 'order_id' {
  return `${kind}_id`;
}

/** A pending seat for one of the nine. */
export function seat(sql: Sql, { kind, id, customerId, memberIds }: Purchase, person: number) {
  return sql`
    insert into customer_seats (${sql(columnOf(kind))}, customer_id, member_id, email,
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
