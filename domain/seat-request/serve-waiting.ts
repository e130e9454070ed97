import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { eachInTurn } from '#domain/clock/each-in-turn.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { placesForLine } from './places.ts';
import { serveLine } from './serve.ts';
import { sourceOf } from './withdraw.ts';

/**
 * Seats those who wait for a place wherever one has become free, by whatever path: a seat that was
 * taken back, a larger count, a purchase that goes on. Until then nobody else gets the place; whose
 * seat was revoked keeps a claim to it for as long as that can be undone. Each purchase in a
 * transaction of its own; one that somebody is changing has its turn next time.
 *
 * Runs on Usher's clock; several at once seat each person once. Returns how many were seated.
 */
export async function serveWaiting(db: Database): Promise<number> {
  const due = await db.execute<{ subscriptionId: string | null; orderId: string | null }>(sql`
    ${withPlaces('subscriptions', 'subscription_id')}
    union
    ${withPlaces('orders', 'order_id')}`);
  return eachInTurn(due, (purchase) => serveOne(db, sourceOf(purchase)));
}

/** Begins at those who wait, of whom there are few, and looks at each of their purchases once. */
function withPlaces(table: string, column: string): SQL {
  return sql`
    select r.subscription_id as "subscriptionId", r.order_id as "orderId"
      from (select distinct subscription_id, order_id from seat_requests
             where status = 'approved') r
      join ${sql.raw(table)} p on p.id = r.${sql.raw(column)}
     where p.is_live and p.seats > p.assigned and ${placesForLine} > 0`;
}

async function serveOne(db: Database, source: Source): Promise<number> {
  const { id, table } = partsOf(source);
  return db.transaction(async (tx) => {
    const [purchase] = await tx.execute(sql`
      select 1 from ${table} where id = ${id} for update skip locked`);
    if (!purchase) return 0;
    return (await serveLine(tx, { kind: 'system' }, source)).length;
  });
}
