import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/**
 * Counts claims into their purchases, a batch at a time, and returns how many purchases it reached.
 * A purchase that somebody works on at this moment is left for the next time, so that nobody ever
 * waits for the count. Runs on Usher's clock; several at once count each claim once.
 */
export async function countClaims(db: Database, atOnce = 500): Promise<number> {
  let reached = 0;
  let next = await nextAfter(db, null, atOnce);
  while (next.length > 0) {
    reached += await countInto(db, 'subscriptions', next);
    reached += await countInto(db, 'orders', next);
    next = await nextAfter(db, next.at(-1) ?? null, atOnce);
  }
  return reached;
}

/** The next purchases that have something to count, so that each has its turn, and one only. */
async function nextAfter(db: Database, last: string | null, atOnce: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select distinct purchase_id as id from uncounted_claims
     ${last === null ? sql`` : sql`where purchase_id > ${last}`}
     order by purchase_id limit ${atOnce}`);
  return rows.map(({ id }) => id);
}

async function countInto(
  db: Database,
  table: 'subscriptions' | 'orders',
  ids: string[],
): Promise<number> {
  const counted = await db.execute(sql`
    with purchase as materialized (
      select id from ${sql.raw(table)} where id = any (${sql.param(ids)}::uuid[])
         for no key update skip locked
    ), taken as (
      delete from uncounted_claims u using purchase where u.purchase_id = purchase.id
      returning u.purchase_id, u.claimed
    )
    update ${sql.raw(table)} p set claimed = p.claimed + sum.claimed
      from (select purchase_id, sum(claimed) as claimed from taken group by 1) sum
     where p.id = sum.purchase_id
    returning p.id`);
  return counted.length;
}
