import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { organizations } from './organizations.ts';

export const webhookFormats = ['raw', 'discord', 'slack'] as const;

/** Where a merchant's program wants to be told of facts. */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    id: key(),
    ...stamps,
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    url: text('url').notNull(),
    name: text('name'),
    format: text('format', { enum: webhookFormats }).notNull().default('raw'),
    apiVersion: text('api_version').notNull(),
    /** The types of events that it asked for. */
    events: text('events').array().notNull(),
    /** Encrypted: each delivery is signed with it. */
    sealedSecret: text('sealed_secret').notNull(),
    /** The secret before the last rotation; signs too, until the receiver had time to change. */
    sealedPreviousSecret: text('sealed_previous_secret'),
    previousSecretExpiresAt: moment('previous_secret_expires_at'),
    enabled: boolean('enabled').notNull().default(true),
    /** Since when each attempt has failed, and how many did; null and 0 after one that arrived. */
    failingSince: moment('failing_since'),
    failures: integer('failures').notNull().default(0),
    /** It asked to be left alone until then. */
    restingUntil: moment('resting_until'),
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    index('webhook_endpoints_by_organization')
      .on(t.organizationId)
      .where(sql`${t.deletedAt} is null`),
    check(
      'webhook_endpoints_format_known',
      sql.raw(`format in (${webhookFormats.map((format) => `'${format}'`).join(', ')})`),
    ),
    check(
      'webhook_endpoints_failures_agree',
      sql`(${t.failingSince} is null) = (${t.failures} = 0)`,
    ),
    check(
      'webhook_endpoints_previous_secret_whole',
      sql`num_nulls(${t.sealedPreviousSecret}, ${t.previousSecretExpiresAt}) in (0, 2)`,
    ),
  ],
);

/**
 * One fact on its way to one endpoint, with the text that is sent, frozen. The row is its own job:
 * whoever takes it moves `due_at` ahead, so that another takes it if nobody says how it went.
 */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    /** The `webhook-id`, the same at each attempt. */
    id: key(),
    ...stamps,
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id),
    eventId: bigint('event_id', { mode: 'number' }).notNull(),
    type: text('type').notNull(),
    /** Null once archived. */
    payload: text('payload'),
    /** Attempts of the present series; a redelivery begins a new one. */
    attempts: integer('attempts').notNull().default(0),
    /** When it is to be sent next; null when nothing is to be done. */
    dueAt: moment('due_at').defaultNow(),
    lastHttpCode: integer('last_http_code'),
    /** How the last attempt went; null before the first. */
    succeeded: boolean('succeeded'),
    /** Not sent any more, since its endpoint was disabled or deleted. */
    skipped: boolean('skipped').notNull().default(false),
  },
  (t) => [
    uniqueIndex('webhook_events_once_per_endpoint').on(t.endpointId, t.eventId, t.type),
    index('webhook_events_due')
      .on(t.endpointId, t.dueAt, t.eventId)
      .where(sql`${t.dueAt} is not null`),
    index('webhook_events_by_age').on(t.createdAt).where(sql`${t.payload} is not null`),
    check(
      'webhook_events_due_has_payload',
      sql`${t.dueAt} is null or (${t.payload} is not null and not ${t.skipped})`,
    ),
  ],
);

/** One attempt at one webhook event. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: key(),
    ...stamps,
    webhookEventId: uuid('webhook_event_id')
      .notNull()
      .references(() => webhookEvents.id),
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id),
    /** The endpoint's, so that the newest of all endpoints are found by one index. */
    organizationId: uuid('organization_id').notNull(),
    succeeded: boolean('succeeded').notNull(),
    httpCode: integer('http_code'),
    /** The first 2 KB of the answer, or why there was none. */
    response: text('response'),
  },
  (t) => [
    index('webhook_deliveries_by_event').on(t.webhookEventId, t.createdAt),
    index('webhook_deliveries_by_organization').on(t.organizationId, t.createdAt, t.id),
    index('webhook_deliveries_by_endpoint').on(t.endpointId, t.createdAt, t.id),
  ],
);
