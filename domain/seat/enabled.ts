import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { notEnabled } from './why-not.ts';

/** Whether the organization of a purchase `p` sells seats: part of what a seat verb requires (R1). */
export const sellsSeats = sql.raw(`exists (
  select 1 from organizations seller
   where seller.id = p.organization_id and seller.seat_based_pricing_enabled)`);

/** Refuses with `FeatureNotEnabled` where the organization of a seat doesn't sell seats (R1). */
export async function checkSeatsAreSold(db: Executor, seatId: string): Promise<void> {
  const [off] = await db.execute(sql`
    select 1
      from customer_seats s
      join (select id, organization_id from subscriptions
            union all
            select id, organization_id from orders) p
        on p.id = coalesce(s.subscription_id, s.order_id)
     where s.id = ${seatId} and not ${sellsSeats}`);
  if (off) throw notEnabled();
}
