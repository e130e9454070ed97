import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { eachInTurn } from '#domain/clock/each-in-turn.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { partsOf } from '#domain/purchase/source.ts';
import { isMoot } from './moot.ts';
import { sourceOf } from './withdraw.ts';
import { changeRequests } from './write.ts';

/**
 * Closes the requests of people who have left, or have a seat by another way, each with its event;
 * nobody is shown them any more already. Runs on Usher's clock.
 */
export async function closeMootRequests(db: Database): Promise<number> {
  const due = await db.execute<{ subscriptionId: string | null; orderId: string | null }>(sql`
    select distinct r.subscription_id as "subscriptionId", r.order_id as "orderId"
      from seat_requests r where r.ended_at is null and ${isMoot}`);
  return eachInTurn(due, async (purchase) => {
    const source = sourceOf(purchase);
    const ids = await db.transaction(async (tx) => {
      await lockSource(tx, source);
      const change = { which: isMoot, deed: 'closed' } as const;
      return changeRequests(tx, { kind: 'system' }, partsOf(source), change);
    });
    return ids.length;
  });
}
