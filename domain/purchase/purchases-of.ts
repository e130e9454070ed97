import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { type Purchase, purchaseColumns, purchaseJoins, purchases } from './purchase.ts';

/**
 * Lists the purchases of every customer that the person manages: live ones first, then newest.
 * Empty for anybody else.
 */
export async function purchasesOf(
  db: Executor,
  actor: Extract<Actor, { kind: 'user' | 'member' | 'holder' }>,
): Promise<Purchase[]> {
  if (actor.kind === 'holder') return [];
  const mine =
    actor.kind === 'member'
      ? sql`id = ${actor.memberId}`
      : sql`lower(email) = lower(${actor.email})`;
  const found = await db.execute<Purchase>(sql`
    select ${purchaseColumns} from ${purchases} ${purchaseJoins}
     where p.customer_id in (
       select customer_id from members
        where ${mine} and deleted_at is null
          and role in ('owner', 'billing_manager'))
     order by p.is_live desc, p.created_at desc, p.id`);
  return [...found];
}

/** Reads one purchase that the actor manages, by its id; undefined where there is none. */
export async function findPurchase(
  db: Executor,
  actor: Actor,
  { id }: { id: string },
): Promise<Purchase | undefined> {
  if (!isId(id)) return undefined;
  const [purchase] = await db.execute<Purchase>(sql`
    select ${purchaseColumns} from ${purchases} ${purchaseJoins}
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  return purchase;
}
