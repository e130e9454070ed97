import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';

/** Whose seats are settled: all of a product, or of one subscription to it. */
export type Settled = { productId: string; organizationId: string } | { subscriptionId: string };

/**
 * Gives every claimed seat what its product gives now, and takes back the rest, in one pass over
 * them (R54, R55). The caller holds `lockBenefits`, and has written the change before.
 */
export async function settleBenefits(tx: Transaction, actor: Actor, of: Settled): Promise<void> {
  const { kind, id, channel } = signature(actor);
  // As long as it takes: some thousands of grants a second.
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`
    select settle_benefit_grants(array(${claimedSeats(of)}), ${kind}, ${id}, ${channel})`);
}

function claimedSeats(of: Settled): SQL {
  if ('subscriptionId' in of) {
    return sql`
      select id from customer_seats
       where subscription_id = ${of.subscriptionId} and status = 'claimed'`;
  }
  return sql`
    select s.id
      from subscriptions p join customer_seats s on s.subscription_id = p.id
     where p.organization_id = ${of.organizationId} and p.product_id = ${of.productId}
       and s.status = 'claimed'
    union all
    select s.id
      from orders p join customer_seats s on s.order_id = p.id
     where p.organization_id = ${of.organizationId} and p.product_id = ${of.productId}
       and s.status = 'claimed'`;
}
