import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';

/** A row of a list that has no seat yet. */
export type OpenRow = { position: number; line: number; cells: string[] };

/** Reads the rows of a list that have no seat yet, in their order. */
export async function openRows(db: Executor, importId: string): Promise<OpenRow[]> {
  const rows = await db.execute<OpenRow>(sql`
    select position, line, cells from import_rows
     where import_id = ${importId} and seat_id is null order by position`);
  return [...rows];
}
