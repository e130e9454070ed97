import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/**
 * That a fact tells who belongs to a team and what they may do there. A plain member whom a seat
 * brings in is told of the seat, and with an entry of its own would make each new holder dearer.
 */
export const isOfTeam = `(type in ('member.deleted', 'member.invited', 'member.updated',
    'ownership.accepted', 'ownership.declined', 'ownership.expired', 'ownership.lapsed',
    'ownership.offered', 'ownership.withdrawn')
  or (type = 'member.created' and after ->> 'role' = 'billing_manager'))`;

/**
 * One row a fact, appended in the transaction that made it true, and the outbox at the same time:
 * the worker numbers new rows and turns them into letters and webhooks. No foreign keys: history
 * outlives its subjects, and a fact must cost one insert.
 */
export const events = pgTable(
  'events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** Gap-free, in the order of telling; null until the worker has taken the row. */
    number: bigint('number', { mode: 'number' }),
    /** Gap-free within the organization, given with `number`; what programs catch up by. */
    sequence: bigint('sequence', { mode: 'number' }),
    /** The transaction that wrote it, so that whoever looks back knows what they had seen. */
    writtenIn: bigint('written_in', { mode: 'number' }).default(
      sql`pg_current_xact_id()::text::bigint`,
    ),
    type: text('type').notNull(),
    organizationId: uuid('organization_id'),
    customerId: uuid('customer_id'),
    subscriptionId: uuid('subscription_id'),
    orderId: uuid('order_id'),
    seatId: uuid('seat_id'),
    memberId: uuid('member_id'),
    actorKind: text('actor_kind').notNull(),
    /** Who did it: a token's id, or a person's address. */
    actorId: text('actor_id'),
    channel: text('channel').notNull(),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (t) => [
    uniqueIndex('events_number').on(t.number).where(sql`${t.number} is not null`),
    uniqueIndex('events_sequence')
      .on(t.organizationId, t.sequence)
      .where(sql`${t.sequence} is not null`),
    index('events_untold').on(t.id).where(sql`${t.number} is null`),
    index('events_by_seat').on(t.seatId, t.id).where(sql`${t.seatId} is not null`),
    index('events_by_purchase')
      .on(sql`coalesce(${t.subscriptionId}, ${t.orderId})`, t.createdAt, t.id)
      .where(sql`coalesce(${t.subscriptionId}, ${t.orderId}) is not null`),
    index('events_of_team').on(t.customerId, t.createdAt, t.id).where(sql.raw(isOfTeam)),
    uniqueIndex('events_one_reminder')
      .on(t.seatId, sql`(${t.after} ->> 'invitation_number')`, sql`(${t.after} ->> 'reminder')`)
      .where(sql`${t.type} = 'customer_seat.reminded'`),
    uniqueIndex('events_one_digest')
      .on(t.memberId, sql`coalesce(${t.subscriptionId}, ${t.orderId})`, sql`(${t.after} ->> 'day')`)
      .where(sql`${t.type} = 'purchase.digested'`),
    index('events_sign_in_by_address')
      .on(t.actorId, t.createdAt)
      .where(sql`${t.type} = 'sign_in.requested'`),
  ],
);
