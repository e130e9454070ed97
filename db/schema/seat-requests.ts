import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { members } from './customers.ts';
import { orders, subscriptions } from './purchases.ts';
import { customerSeats } from './seats.ts';

export const requestStatuses = [
  'open', // nobody has answered yet
  'approved', // waits for a place, in line
  'seated',
  'declined',
  'withdrawn', // by whoever asked
  'closed', // who asked has left, or has a seat by another way
] as const;

/** A member's wish for a seat of one purchase. Those who are approved wait in line, oldest first. */
export const seatRequests = pgTable(
  'seat_requests',
  {
    id: key(),
    ...stamps,
    subscriptionId: uuid('subscription_id').references(() => subscriptions.id),
    orderId: uuid('order_id').references(() => orders.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    /** The address that whoever asked had proven. */
    email: text('email').notNull(),
    reason: text('reason'),
    status: text('status', { enum: requestStatuses }).notNull().default('open'),
    approvedAt: moment('approved_at'),
    endedAt: moment('ended_at'),
    /** Why it was declined, as who declined it says. */
    answer: text('answer'),
    seatId: uuid('seat_id').references(() => customerSeats.id),
  },
  (t) => [
    check('seat_requests_one_source', sql`num_nonnulls(${t.subscriptionId}, ${t.orderId}) = 1`),
    check(
      'seat_requests_status_known',
      sql.raw(`status in (${requestStatuses.map((s) => `'${s}'`).join(', ')})`),
    ),
    check(
      'seat_requests_status_and_stamps_agree',
      sql`(${t.status} in ('open', 'approved')) = (${t.endedAt} is null)
        and (${t.status} = 'seated') = (${t.seatId} is not null)
        and (${t.status} not in ('approved', 'seated') or ${t.approvedAt} is not null)
        and (${t.status} = 'declined' or ${t.answer} is null)`,
    ),
    check('seat_requests_reason_short', sql`length(${t.reason}) between 1 and 500`),
    check('seat_requests_answer_short', sql`length(${t.answer}) between 1 and 500`),
    uniqueIndex('seat_requests_one_live_per_member_and_subscription')
      .on(t.subscriptionId, t.memberId)
      .where(sql`${t.endedAt} is null`),
    uniqueIndex('seat_requests_one_live_per_member_and_order')
      .on(t.orderId, t.memberId)
      .where(sql`${t.endedAt} is null`),
    index('seat_requests_live_by_subscription')
      .on(t.subscriptionId, t.createdAt, t.id)
      .where(sql`${t.endedAt} is null and ${t.subscriptionId} is not null`),
    index('seat_requests_live_by_order')
      .on(t.orderId, t.createdAt, t.id)
      .where(sql`${t.endedAt} is null and ${t.orderId} is not null`),
    index('seat_requests_by_member').on(t.memberId, t.createdAt),
    index('seat_requests_by_seat').on(t.seatId).where(sql`${t.seatId} is not null`),
    // What the worker looks at again and again.
    index('seat_requests_in_line').on(t.createdAt).where(sql`${t.status} = 'approved'`),
  ],
);
