import type { KeyObject } from 'node:crypto';
import { desc, inArray, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { benefitGrants, customers } from '#db/schema/index.ts';
import { type Grant, readGrants } from '#domain/benefit/grant.ts';
import { type ListedSubscription, listSubscriptions } from '#domain/subscription/list.ts';
import type { Customer } from './facts.ts';

/** A customer, and all that it has now: live subscriptions, and what its holders were given. */
export type CustomerState = {
  customer: Customer;
  subscriptions: ListedSubscription[];
  /** The newest; who needs more pages through them. */
  grants: Grant[];
};

const mostGrants = 1_000;

/**
 * Reads what customers have, each by its id. The caller has narrowed them to those that its actor
 * may read. Without the sealing key no licence key is written out.
 */
export async function statesOf(
  db: Executor,
  customerIds: string[],
  sealing: KeyObject | null,
): Promise<Map<string, CustomerState>> {
  const found = await db.select().from(customers).where(inArray(customers.id, customerIds));
  const { items: subscriptions } = await listSubscriptions(
    db,
    { kind: 'system' },
    { customerIds, isActive: true },
  );
  const order = [desc(benefitGrants.createdAt), desc(benefitGrants.id)];
  const { items: grants } = await readGrants(db, newestOf(customerIds), { sealing, order });
  const bought = Map.groupBy(subscriptions, ({ customerId }) => customerId);
  const given = Map.groupBy(grants, ({ customer }) => customer.id);
  return new Map(
    found.map((customer) => {
      const { id } = customer;
      const state = { subscriptions: bought.get(id) ?? [], grants: given.get(id) ?? [] };
      return [id, { customer, ...state }];
    }),
  );
}

function newestOf(customerIds: string[]) {
  return sql`${benefitGrants.id} in (
    select newest.id
      from unnest(${sql.param(customerIds)}::uuid[]) as c (id)
     cross join lateral (
       select g.id from benefit_grants g
        where g.customer_id = c.id and g.revoked_at is null
        order by g.created_at desc, g.id desc limit ${mostGrants}) newest)`;
}
