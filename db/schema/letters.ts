import { sql } from 'drizzle-orm';
import { bigint, check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { members } from './customers.ts';
import { organizations } from './organizations.ts';

/** A letter, one of many at once, that waits for its turn at its organization's pace. */
export const waitingLetters = pgTable(
  'waiting_letters',
  {
    /** The id of the job that it becomes. */
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    eventId: bigint('event_id', { mode: 'number' }).notNull(),
    letter: text('letter').notNull(),
  },
  (t) => [index('waiting_letters_in_line').on(t.organizationId, t.eventId)],
);

/** How far an organization's letters have used up the time that they may be sent in. */
export const letterPaces = pgTable('letter_paces', {
  organizationId: uuid('organization_id')
    .primaryKey()
    .references(() => organizations.id),
  /** The moment from which on the next letter is at the pace; behind now where few were sent. */
  nextAt: moment('next_at').notNull(),
});

export const letterWishes = ['each', 'daily', 'none'] as const;

/**
 * How somebody who manages a purchase wants to hear of what becomes of its seats; without a row,
 * as is usual. Ids of both kinds of purchase never meet.
 */
export const seatLetters = pgTable(
  'seat_letters',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    purchaseId: uuid('purchase_id').notNull(),
    wish: text('wish', { enum: letterWishes }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.purchaseId] }),
    check('seat_letters_wish_known', sql`${t.wish} in ('each', 'daily', 'none')`),
  ],
);

/** The last day on which an organization's digests were made, and which facts they are about. */
export const digestDays = pgTable(
  'digest_days',
  {
    organizationId: uuid('organization_id')
      .primaryKey()
      .references(() => organizations.id),
    day: date('day').notNull(),
    /** The facts after this place in the organization's sequence, up to the other. */
    since: bigint('since', { mode: 'number' }).notNull(),
    until: bigint('until', { mode: 'number' }).notNull(),
  },
  (t) => [check('digest_days_forward', sql`${t.since} <= ${t.until}`)],
);
