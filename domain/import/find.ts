import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import type { Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';
import { type Import, importColumns, importPurchase } from './facts.ts';

/** Reads a list of a purchase that the actor manages; undefined where there is none. */
export async function findImport(
  db: Executor,
  actor: Actor,
  { importId }: { importId: string },
): Promise<Import | undefined> {
  if (!isId(importId)) return undefined;
  const [found] = await db.execute<Import>(sql`
    select ${importColumns} from imports i ${importPurchase}
     where i.id = ${importId} and i.expires_at > now()
       and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  return found;
}

/** Reads a list that the actor manages; refuses with `ResourceNotFound`. */
export async function readImport(tx: Executor, actor: Actor, importId: string): Promise<Import> {
  const found = await findImport(tx, actor, { importId });
  if (!found) throw notFound('Import');
  return found;
}

/**
 * Locks a list, so that whoever else changes it or hands out its seats waits. Lock order: purchase,
 * list, member, seats. Refuses with `ResourceNotFound`.
 */
export async function lockImport(tx: Transaction, actor: Actor, importId: string): Promise<Import> {
  if (!isId(importId)) throw notFound('Import');
  await tx.execute(sql`select 1 from imports where id = ${importId} for update`);
  // A statement of its own, so that it sees what was committed before the lock was granted.
  return readImport(tx, actor, importId);
}

/** What an import hands out seats of. */
export function sourceOfImport({ subscriptionId, orderId }: Import): Source {
  return subscriptionId === null ? { orderId: orderId ?? '' } : { subscriptionId };
}
