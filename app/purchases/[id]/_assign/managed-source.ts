import { database } from '#app/_database/pool.ts';
import type { Actor } from '#domain/actor.ts';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import type { Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';

/** Finds out whether an id is a subscription's or an order's. Refuses what the actor doesn't manage. */
export async function managedSource(actor: Actor, id: string): Promise<Source> {
  const purchase = await findPurchase(database(), actor, { id });
  if (!purchase) throw notFound('Purchase');
  return sourceOf(purchase);
}
