import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { customers, members } from './customers.ts';

/** What became of an offer. */
export const offerEndings = [
  'accepted',
  'declined', // by whom it was made to
  'withdrawn', // by the owner, or by another offer of theirs
  'expired',
  'lapsed', // the owner is another by now, or whom it was made to has left
] as const;

/** An owner's offer to make another member the owner, until they accept. */
export const ownershipOffers = pgTable(
  'ownership_offers',
  {
    id: key(),
    ...stamps,
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id),
    fromMemberId: uuid('from_member_id')
      .notNull()
      .references(() => members.id),
    toMemberId: uuid('to_member_id')
      .notNull()
      .references(() => members.id),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
    ending: text('ending', { enum: offerEndings }),
  },
  (t) => [
    uniqueIndex('ownership_offers_one_open').on(t.customerId).where(sql`${t.endedAt} is null`),
    index('ownership_offers_by_customer').on(t.customerId, t.createdAt),
    index('ownership_offers_open_by_expiry').on(t.expiresAt).where(sql`${t.endedAt} is null`),
    check('ownership_offers_to_another', sql`${t.fromMemberId} <> ${t.toMemberId}`),
    check(
      'ownership_offers_ending_known',
      sql.raw(`ending in (${offerEndings.map((e) => `'${e}'`).join(', ')})`),
    ),
    check(
      'ownership_offers_ending_and_stamp_agree',
      sql`(${t.endedAt} is null) = (${t.ending} is null)`,
    ),
    check(
      'ownership_offers_accepted_in_time',
      sql`${t.ending} <> 'accepted' or ${t.endedAt} < ${t.expiresAt}`,
    ),
  ],
);
