import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { type Narrowing, narrowed } from './filter.ts';

/** More columns than these nobody reads. */
const most = 100;

/**
 * What is noted beside the seats that are asked for: each name once, sorted, 100 at the most. Empty
 * where the actor doesn't manage the purchase.
 */
export async function noteNames(
  db: Executor,
  actor: Actor,
  { source, ...narrowing }: Narrowing & { source: Source },
): Promise<string[]> {
  const { id, table, column } = partsOf(source);
  const names = await db.execute<{ name: string }>(sql`
    select distinct note.name
      from customer_seats s
      join members m on m.id = s.member_id
      cross join lateral jsonb_object_keys(s.seat_metadata) note (name)
     where s.${column} = (
       select p.id from ${table} p
        where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)})
       and ${narrowed(narrowing)}
     order by note.name limit ${most}`);
  return names.map(({ name }) => name);
}
