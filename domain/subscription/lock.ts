import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { subscriptions } from '#db/schema/index.ts';
import { type Actor, administers, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Subscription } from './facts.ts';

/**
 * Locks a subscription that the actor administers, in a statement of its own: what follows sees
 * every seat that was assigned before. Refuses any other with `ResourceNotFound` (R4).
 */
export async function lockSubscription(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Subscription> {
  return lock(tx, id, administers(actor, sql`${subscriptions.organizationId}`));
}

/** Like `lockSubscription`, for what whoever manages the customer may do, too. */
export async function lockManagedSubscription(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Subscription> {
  const { customerId, organizationId } = subscriptions;
  return lock(tx, id, manages(actor, sql`${customerId}`, sql`${organizationId}`));
}

async function lock(tx: Transaction, id: string, theirs: SQL): Promise<Subscription> {
  const [subscription] = isId(id)
    ? await tx
        .select()
        .from(subscriptions)
        .where(and(eq(subscriptions.id, id), theirs))
        .for('update')
    : [];
  if (!subscription) throw notFound('Subscription');
  return subscription;
}
