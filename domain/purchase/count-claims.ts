import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

const atOnce = 500;

/**
 * Counts claims into their purchases, a batch at a time, and returns how many purchases it reached.
 * A purchase that somebody works on at this moment is left for the next time, so that nobody ever
 * waits for the count. Runs on Usher's clock; several at once count each claim once.
 */
export async function countClaims(db: Database): Promise<number> {
  let reached = 0;
  for (const table of ['subscriptions', 'orders']) {
    const counted = await db.execute(sql`
      with purchase as materialized (
        select id from ${sql.raw(table)}
         where id in (select purchase_id from uncounted_claims limit ${atOnce})
           for no key update skip locked
      ), taken as (
        delete from uncounted_claims u using purchase where u.purchase_id = purchase.id
        returning u.purchase_id, u.claimed
      )
      update ${sql.raw(table)} p set claimed = p.claimed + sum.claimed
        from (select purchase_id, sum(claimed) as claimed from taken group by 1) sum
       where p.id = sum.purchase_id
      returning p.id`);
    reached += counted.length;
  }
  return reached;
}
