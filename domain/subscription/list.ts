import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, products, subscriptions } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Subscription } from './facts.ts';

/** A subscription, with who bought what. */
export type ListedSubscription = Subscription & {
  productName: string;
  customerEmail: string | null;
};

/** Lists the subscriptions that the actor administers, newest first; of one organization if asked. */
export async function listSubscriptions(
  db: Executor,
  actor: Actor,
  { organizationId }: { organizationId?: string } = {},
): Promise<ListedSubscription[]> {
  if (organizationId !== undefined && !isId(organizationId)) return [];
  return select(
    db,
    actor,
    organizationId ? eq(subscriptions.organizationId, organizationId) : sql`true`,
  );
}

/** One subscription that the actor administers; any other is refused with `ResourceNotFound`. */
export async function findSubscription(
  db: Executor,
  actor: Actor,
  { subscriptionId }: { subscriptionId: string },
): Promise<ListedSubscription> {
  const found = isId(subscriptionId)
    ? await select(db, actor, eq(subscriptions.id, subscriptionId))
    : [];
  if (!found[0]) throw notFound('Subscription');
  return found[0];
}

function select(db: Executor, actor: Actor, which: SQL): Promise<ListedSubscription[]> {
  return db
    .select({
      ...getTableColumns(subscriptions),
      productName: products.name,
      customerEmail: customers.email,
    })
    .from(subscriptions)
    .innerJoin(products, eq(products.id, subscriptions.productId))
    .innerJoin(customers, eq(customers.id, subscriptions.customerId))
    .where(and(which, administers(actor, sql`${subscriptions.organizationId}`)))
    .orderBy(desc(subscriptions.createdAt), desc(subscriptions.id));
}
