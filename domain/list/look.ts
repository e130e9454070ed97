import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';

/** So many rows are looked at for one page, whatever is asked of them. */
export const lookedAt = 10_000;

/** Written out: a plan for any limit expects a tenth of all rows, and so is never kept. */
export function cut(rows: number): SQL {
  return sql.raw(`limit ${Math.trunc(rows)}`);
}

/** The id of the last row of a walk that a page has looked at, where it stopped before the end. */
export async function endOfWalk(db: Executor, walk: SQL): Promise<string | null> {
  const [last, beyond] = await db.execute<{ id: string }>(sql`
    select id::text as id from (${walk} limit 2 offset ${sql.raw(String(lookedAt - 1))}) t`);
  return last && beyond ? last.id : null;
}
