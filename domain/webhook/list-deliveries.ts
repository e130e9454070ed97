import {
  and,
  count,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  lte,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { webhookDeliveries, webhookEndpoints, webhookEvents } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { before, type Listed, type Page } from '#domain/list/page.ts';

/** An attempt, what it carried, and the version that its endpoint asked for. */
export type WebhookDelivery = typeof webhookDeliveries.$inferSelect & {
  event: typeof webhookEvents.$inferSelect;
  apiVersion: string;
};

export type DeliveryFilter = {
  endpointIds?: string[] | undefined;
  eventTypes?: string[] | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
  succeeded?: boolean | undefined;
  /** 2 for every code from 200 to 299, and so on. */
  httpCodeClass?: number | undefined;
  /** A part of the delivery's id, of the event's, or of the code. */
  query?: string | undefined;
};

/**
 * Lists attempts at webhooks of the actor's organizations, newest first; those of endpoints that
 * were deleted too.
 */
export async function listWebhookDeliveries(
  db: Executor,
  actor: Actor,
  { page, limit, ...filter }: DeliveryFilter & Page,
): Promise<Listed<WebhookDelivery>> {
  const which = and(
    administers(actor, sql`${webhookDeliveries.organizationId}`),
    ...conditions(filter),
  );
  const counting = db.select({ total: count() }).from(webhookDeliveries).$dynamic();
  // Each has its event; only who asks after that event's type needs to look at it.
  if (filter.eventTypes)
    counting.innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.webhookEventId));
  const [counted] = await counting.where(which);
  const rows = await db
    .select({
      delivery: getTableColumns(webhookDeliveries),
      event: getTableColumns(webhookEvents),
      apiVersion: webhookEndpoints.apiVersion,
    })
    .from(webhookDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.webhookEventId))
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .where(which)
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
    .limit(limit)
    .offset(before({ page, limit }));
  return {
    items: rows.map(({ delivery, ...with_ }) => ({ ...delivery, ...with_ })),
    total: counted?.total ?? 0,
  };
}

function conditions(of: DeliveryFilter): (SQL | undefined)[] {
  const { id, createdAt, endpointId, webhookEventId, httpCode, succeeded } = webhookDeliveries;
  return [
    of.endpointIds && inArray(endpointId, of.endpointIds.filter(isId)),
    of.eventTypes && inArray(webhookEvents.type, of.eventTypes),
    of.from && gte(createdAt, of.from),
    of.until && lte(createdAt, of.until),
    of.succeeded === undefined ? undefined : eq(succeeded, of.succeeded),
    of.httpCodeClass === undefined ? undefined : sql`${httpCode} / 100 = ${of.httpCodeClass}`,
    of.query
      ? sql`position(lower(${of.query}) in concat_ws(' ', ${id}, ${webhookEventId}, ${httpCode})) > 0`
      : undefined,
  ];
}
