import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { orders, subscriptions } from './purchases.ts';
import { customerSeats } from './seats.ts';

/**
 * A link by which people take a seat of a purchase themselves. Its terms never change; its token is
 * made of its id whenever it is shown.
 */
export const shareLinks = pgTable(
  'share_links',
  {
    id: key(),
    ...stamps,
    subscriptionId: uuid('subscription_id').references(() => subscriptions.id),
    orderId: uuid('order_id').references(() => orders.id),
    /** Who may come, by what stands after the @; empty: anybody. */
    domains: text('domains').array().notNull().default([]),
    /** How many may come by it; null: as many as there are seats. */
    mostJoins: integer('most_joins'),
    /** How many came by it; kept by triggers on share_link_joins. */
    joined: integer('joined').notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
    /** When it was switched off. */
    closedAt: moment('closed_at'),
    /** The address of the person who made it; null where no person did. */
    madeBy: text('made_by'),
  },
  (t) => [
    check('share_links_one_source', sql`num_nonnulls(${t.subscriptionId}, ${t.orderId}) = 1`),
    check('share_links_most_positive', sql`${t.mostJoins} >= 1`),
    check(
      'share_links_never_overrun',
      sql`${t.joined} >= 0 and (${t.joined} <= ${t.mostJoins}) is not false`,
    ),
    check('share_links_few_domains', sql`cardinality(${t.domains}) <= 20`),
    check('share_links_expire', sql`${t.expiresAt} > ${t.createdAt}`),
    uniqueIndex('share_links_one_open_by_subscription')
      .on(t.subscriptionId)
      .where(sql`${t.closedAt} is null`),
    uniqueIndex('share_links_one_open_by_order').on(t.orderId).where(sql`${t.closedAt} is null`),
    index('share_links_by_subscription')
      .on(t.subscriptionId, t.createdAt)
      .where(sql`${t.subscriptionId} is not null`),
    index('share_links_by_order').on(t.orderId, t.createdAt).where(sql`${t.orderId} is not null`),
  ],
);

/**
 * Somebody who typed an address on the page of a shared link. A letter proves the address, and only
 * then it becomes a seat; who never opens it is forgotten.
 */
export const shareLinkJoins = pgTable(
  'share_link_joins',
  {
    id: key(),
    createdAt: moment('created_at').notNull().defaultNow(),
    linkId: uuid('link_id')
      .notNull()
      .references(() => shareLinks.id),
    email: text('email').notNull(),
    /** When the letter can no longer be used. */
    expiresAt: moment('expires_at').notNull(),
    joinedAt: moment('joined_at'),
    seatId: uuid('seat_id').references(() => customerSeats.id),
  },
  (t) => [
    check(
      'share_link_joins_seat_and_stamp_agree',
      sql`(${t.joinedAt} is null) = (${t.seatId} is null)`,
    ),
    check('share_link_joins_in_time', sql`(${t.joinedAt} < ${t.expiresAt}) is not false`),
    index('share_link_joins_by_link').on(t.linkId, t.createdAt),
    index('share_link_joins_by_address').on(sql`lower(${t.email})`, t.createdAt),
    index('share_link_joins_joined')
      .on(t.linkId, t.joinedAt, t.id)
      .where(sql`${t.joinedAt} is not null`),
    uniqueIndex('share_link_joins_one_to_a_seat').on(t.seatId),
    index('share_link_joins_unproven').on(t.expiresAt).where(sql`${t.joinedAt} is null`),
  ],
);
