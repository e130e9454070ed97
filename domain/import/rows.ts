import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';

/** Where a row stands in its list. */
export type Place = {
  position: number;
  line: number;
  /** Which of its line it is; null where it is the only one. */
  nth: number | null;
};

/** A row of a list that has no seat yet. */
export type OpenRow = Place & { cells: string[] };

/** Reads the rows of a list that have no seat yet, in their order. */
export async function openRows(db: Executor, importId: string): Promise<OpenRow[]> {
  const rows = await db.execute<OpenRow>(sql`
    select position, line, nth, cells from ${placedRows(importId)} r
     where seat_id is null order by position`);
  return [...rows];
}

/** All rows of a list, each with its place: those that have a seat count as well. */
export function placedRows(importId: string): SQL {
  return sql`(
    select *, (case when count(*) over (partition by line) > 1
                    then row_number() over (partition by line order by position) end)::int as nth
      from import_rows where import_id = ${importId})`;
}
