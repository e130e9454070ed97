import { type SQL, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { freePlaces, partsOf, type Source, type SourceParts } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';
import type { Billing } from './resolve-many.ts';
import { whyNotSeated } from './why-not.ts';

/** A purchase that hands out seats, locked, its free places, and the day that it is there. */
export type LockedPurchase = Billing & SourceParts & { free: number; today: string };

/**
 * Locks a purchase and its customer for many assignments. Refuses with `ResourceNotFound`,
 * `FeatureNotEnabled`, or `SeatNotAvailable` where it is not live.
 */
export async function lockForBulk(
  tx: Transaction,
  actor: Actor,
  source: Source,
): Promise<LockedPurchase> {
  const purchase = await find(tx, actor, source, sql`for update of p for no key update of c`);
  const refusal = await whyNotSeated(tx, actor, source, []);
  if (refusal) throw refusal;
  return purchase;
}

/** The same without a lock and whatever its state, to see what would happen (`ResourceNotFound`). */
export function readForBulk(db: Executor, actor: Actor, source: Source): Promise<LockedPurchase> {
  return find(db, actor, source, sql``);
}

async function find(
  db: Executor,
  actor: Actor,
  source: Source,
  lock: SQL,
): Promise<LockedPurchase> {
  const parts = partsOf(source);
  const [purchase] = await db.execute<Billing & { free: number; today: string }>(sql`
    select p.customer_id as "customerId", p.organization_id as "organizationId",
           o.member_model_enabled as "memberModelEnabled",
           ${freePlaces} as free,
           (now() at time zone o.time_zone)::date::text as today
      from ${parts.table} p
      join organizations o on o.id = p.organization_id
      join customers c on c.id = p.customer_id
     where p.id = ${parts.id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
       ${lock}`);
  if (!purchase) throw notFound(parts.thing);
  return { ...parts, ...purchase };
}
