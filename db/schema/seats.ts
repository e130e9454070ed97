import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { key, moment, stamps, word } from './columns.ts';
import { customers, members } from './customers.ts';
import type { languages } from './languages.ts';
import { orders, subscriptions } from './purchases.ts';

export const seatStatuses = ['pending', 'claimed', 'revoked'] as const;

/** Why a seat was taken back. */
export const revocations = [
  'revoked', // by who manages the purchase, or by the merchant
  'declined', // by the invited person
  'expired', // an unclaimed invitation, released after the organization's days
  'member_removed', // its holder left the customer
  'ended', // the purchase ended; a recovery seats these again
  'transferred', // its place went to somebody else, whose seat continues it
  'left', // by its holder, who had claimed it
  'lapsed', // its last day is over
  'corrected', // its address was mistyped; the seat at the right one continues it
] as const;

const seatStatus = word<(typeof seatStatuses)[number]>('seat_status');
const seatRevocation = word<(typeof revocations)[number]>('seat_revocation');
const letterLanguage = word<(typeof languages)[number]>('letter_language');

/**
 * One person's seat of one purchase. A row is one assignment: it never changes its holder or its
 * source, and once revoked it never changes again, so that an id means the same person for ever.
 */
export const customerSeats = pgTable(
  'customer_seats',
  {
    id: key(),
    ...stamps,
    subscriptionId: uuid('subscription_id').references(() => subscriptions.id),
    orderId: uuid('order_id').references(() => orders.id),
    status: seatStatus('status').notNull().default('pending'),
    /** The billing customer; the holder's own customer where the member model is off. */
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    email: text('email').notNull(),
    /** Part of the link that was mailed last; an older number is an older, dead link. */
    invitationNumber: integer('invitation_number').notNull().default(1),
    invitationTokenExpiresAt: moment('invitation_token_expires_at'),
    /** When the newest link was sent; null where there never was one. */
    invitedAt: moment('invited_at'),
    /** When it is to be looked at next whether its invited person wants reminding; null: never. */
    remindAt: moment('remind_at'),
    /** What a mail server answered when it refused the last letter for good. */
    undeliverable: text('undeliverable'),
    /** What whoever gave the seat wants its letters to be written in; null leaves it to the holder. */
    letterLanguage: letterLanguage('letter_language'),
    claimedAt: moment('claimed_at'),
    /** When the merchant's program last let its holder in, to the hour: no fact of history. */
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
    revocation: seatRevocation('revocation'),
    /** The revoked seat that this one continues, after a recovery or a transfer. */
    predecessorId: uuid('predecessor_id').references((): AnyPgColumn => customerSeats.id),
    /** The last day on which the seat is its holder's, as the organization's time zone has days. */
    endsOn: date('ends_on'),
    /** The last day that its holder was told of by letter. */
    endToldFor: date('end_told_for'),
    seatMetadata: jsonb('seat_metadata').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    check(
      'customer_seats_one_source',
      sql`(${t.subscriptionId} is null) <> (${t.orderId} is null)`,
    ),
    check(
      'customer_seats_reminded_of_an_invitation',
      sql`${t.remindAt} is null or ${t.invitedAt} is not null`,
    ),
    // Short, since it is read for each statement that writes a seat.
    check(
      'customer_seats_status_and_stamps_agree',
      sql`case ${t.status} when 'revoked'
        then ${t.revokedAt} is not null and ${t.revocation} is not null
          and (${t.claimedAt} <= ${t.revokedAt}) is not false
        else ${t.revokedAt} is null and ${t.revocation} is null
          and (${t.status} = 'claimed') = (${t.claimedAt} is not null)
          and (${t.claimedAt} is not null or ${t.invitationTokenExpiresAt} is not null) end`,
    ),
    uniqueIndex('customer_seats_one_live_per_person_and_subscription')
      .on(t.subscriptionId, sql`lower(${t.email})`)
      .where(sql`${t.revokedAt} is null and ${t.subscriptionId} is not null`),
    uniqueIndex('customer_seats_one_live_per_person_and_order')
      .on(t.orderId, sql`lower(${t.email})`)
      .where(sql`${t.revokedAt} is null and ${t.orderId} is not null`),
    index('customer_seats_by_subscription')
      .on(t.subscriptionId, t.createdAt, t.id)
      .where(sql`${t.subscriptionId} is not null`),
    index('customer_seats_by_order')
      .on(t.orderId, t.createdAt, t.id)
      .where(sql`${t.orderId} is not null`),
    index('customer_seats_former')
      .on(sql`coalesce(${t.subscriptionId}, ${t.orderId})`, t.revokedAt, t.id)
      .where(sql`${t.revokedAt} is not null`),
    index('customer_seats_undeliverable')
      .on(sql`coalesce(${t.subscriptionId}, ${t.orderId})`, t.createdAt, t.id)
      .where(sql`${t.undeliverable} is not null and ${t.revokedAt} is null`),
    index('customer_seats_by_member').on(t.memberId),
    uniqueIndex('customer_seats_one_successor')
      .on(t.predecessorId)
      .where(sql`${t.predecessorId} is not null`),
    index('customer_seats_to_remind')
      .on(t.remindAt)
      .where(sql`${t.remindAt} is not null and ${t.revokedAt} is null`),
    index('customer_seats_by_expiry')
      .on(t.invitationTokenExpiresAt)
      .where(sql`${t.revokedAt} is null`),
    index('customer_seats_dated')
      .on(t.endsOn)
      .where(sql`${t.endsOn} is not null and ${t.revokedAt} is null`),
  ],
);
