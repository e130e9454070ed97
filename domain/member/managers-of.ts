import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { isOfTeam } from '#db/schema/index.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';

/** Somebody who manages a customer, or did until they were demoted or taken out of the team. */
export type Manager = { email: string; name: string | null };

/** More than these nobody picks from. */
const most = 50;

/**
 * Who manages a customer, and who did: each address once, 50 at the most, a manager's former address
 * too. Empty where the actor doesn't manage it.
 */
export async function managersOf(
  db: Executor,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<Manager[]> {
  const managers = await db.execute<Manager>(sql`
    with customer as (
      select c.id from customers c
       where c.id = ${isId(customerId) ? customerId : null}
         and ${manages(actor, sql`c.id`, sql`c.organization_id`)}
    )
    select lower(known.email) as email, max(known.name) as name
      from (select email, name, created_at from members
             where customer_id = (select id from customer)
               and role in ('owner', 'billing_manager')
            union all
            select before ->> 'email', before ->> 'name', created_at from events
             where customer_id = (select id from customer) and ${sql.raw(isOfTeam)}
               and type = 'member.updated' and before ->> 'role' in ('owner', 'billing_manager')
           ) known
     group by 1 order by min(known.created_at), 1 limit ${most}`);
  return [...managers];
}
