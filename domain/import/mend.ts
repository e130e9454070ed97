import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { listLimits } from '#domain/paste/limits.ts';
import { endLines } from '#domain/paste/signs.ts';
import { Refusal } from '#domain/refusal.ts';
import { columnOf } from './entry.ts';
import type { Import } from './facts.ts';
import { lockImport } from './find.ts';
import { touchImport } from './touch.ts';

/**
 * Another text for one cell of a column that the list has. An address that is emptied takes its row
 * out of the list.
 */
export type Mending = { position: number; column: number; text: string };

/**
 * Writes anew what needed another look in a list; rows that have a seat by now stay as they are.
 * Whether it can be seated then is seen by the next plan.
 *
 * Refuses with `ResourceNotFound` what the actor doesn't manage, and with `InvalidRequest` a text
 * that is longer than a row.
 */
export async function mendImport(
  db: Database,
  actor: Actor,
  { importId, mendings }: { importId: string; mendings: Mending[] },
): Promise<Import> {
  if (mendings.some(({ text }) => text.length > listLimits.row)) {
    throw new Refusal('InvalidRequest', 'A row is too long', { because: 'text', field: 'cells' });
  }
  return db.transaction(async (tx) => {
    const list = await lockImport(tx, actor, importId);
    const email = columnOf(list.columns, 'email');
    const cells = mendings.filter(({ column }) => column < list.columns.length);
    const mended = cells.map(({ position, column, text }) => ({
      position,
      column,
      text: endLines(text).trim(),
      goes: column === email && text.trim() === '',
    }));
    await tx.execute(sql`
      with mended as (
        select * from jsonb_to_recordset(${JSON.stringify(mended)}::jsonb)
          as m (position int, "column" int, text text, goes boolean)
      ), gone as (
        delete from import_rows r using mended m
         where r.import_id = ${importId} and r.position = m.position and r.seat_id is null and m.goes
      )
      update import_rows r
         set cells = (
           -- A row may end before the column: what lacks in between is empty.
           select jsonb_agg(coalesce(m.text, r.cells->>at, '') order by at)
             from generate_series(0, greatest(jsonb_array_length(r.cells) - 1,
                    (select max("column") from mended where position = r.position))) at
             left join mended m on m.position = r.position and m."column" = at)
       where r.import_id = ${importId} and r.seat_id is null
         and r.position in (select position from mended where not goes)`);
    await touchImport(tx, list);
    return list;
  });
}
