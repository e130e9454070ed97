import type { KeyObject } from 'node:crypto';
import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { webhookEndpoints } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { before, type Listed, type Page } from '#domain/list/page.ts';
import { notFound } from '#domain/refusal.ts';
import { endpointOf, type WebhookEndpoint } from './facts.ts';
import { visibleEndpoints } from './lock.ts';

type Query = Page & {
  /** The installation's sealing key. */
  key: KeyObject;
  organizationIds?: string[] | undefined;
};

/** Lists the endpoints of the actor's organizations, newest first, with their secrets in clear. */
export async function listWebhookEndpoints(
  db: Executor,
  actor: Actor,
  { key, organizationIds, ...page }: Query,
): Promise<Listed<WebhookEndpoint>> {
  const which = and(
    visibleEndpoints(actor),
    organizationIds && inArray(webhookEndpoints.organizationId, organizationIds.filter(isId)),
  );
  const [counted] = await db.select({ total: count() }).from(webhookEndpoints).where(which);
  const rows = await db
    .select()
    .from(webhookEndpoints)
    .where(which)
    .orderBy(desc(webhookEndpoints.createdAt), desc(webhookEndpoints.id))
    .limit(page.limit)
    .offset(before(page));
  return { items: rows.map((row) => endpointOf(key, row)), total: counted?.total ?? 0 };
}

/** One endpoint, its secret in clear; refuses one that isn't the actor's (`ResourceNotFound`). */
export async function findWebhookEndpoint(
  db: Executor,
  actor: Actor,
  { key, endpointId }: { key: KeyObject; endpointId: string },
): Promise<WebhookEndpoint> {
  const which = and(eq(webhookEndpoints.id, endpointId), visibleEndpoints(actor));
  const [row] = isId(endpointId) ? await db.select().from(webhookEndpoints).where(which) : [];
  if (!row) throw notFound('Webhook endpoint');
  return endpointOf(key, row);
}
