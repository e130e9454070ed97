import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { partsOf, type Source } from './source.ts';

/** Somebody who manages a purchase, or did until they were taken out of the team. */
export type Manager = { email: string; name: string | null };

/** More than these nobody picks from. */
const most = 50;

/**
 * Who manages a purchase, and who did: each address once, 50 at the most. Empty where the actor
 * doesn't manage it.
 */
export async function managersOf(
  db: Executor,
  actor: Actor,
  { source }: { source: Source },
): Promise<Manager[]> {
  const { id, table } = partsOf(source);
  const managers = await db.execute<Manager>(sql`
    select lower(m.email) as email, max(m.name) as name
      from members m
     where m.role in ('owner', 'billing_manager') and m.customer_id = (
       select p.customer_id from ${table} p
        where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)})
     group by 1 order by min(m.created_at), 1 limit ${most}`);
  return [...managers];
}
