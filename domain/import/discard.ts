import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { Import } from './facts.ts';
import { lockImport } from './find.ts';

/**
 * Takes the rows that have no seat out of a list, and forgets a list by which none was handed out.
 * Returns the list as it was. Refuses with `ResourceNotFound` what the actor doesn't manage.
 */
export async function discardImport(
  db: Database,
  actor: Actor,
  { importId }: { importId: string },
): Promise<Import> {
  return db.transaction(async (tx) => {
    const list = await lockImport(tx, actor, importId);
    await (list.assignedAt
      ? tx.execute(sql`delete from import_rows where import_id = ${importId} and seat_id is null`)
      : tx.execute(sql`delete from imports where id = ${importId}`));
    return list;
  });
}
