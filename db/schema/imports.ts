import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { isLanguage, languages } from './languages.ts';
import { orders, subscriptions } from './purchases.ts';
import { customerSeats } from './seats.ts';

/** A list of people that somebody pasted or sent, from the plan to the last letter; then forgotten. */
export const imports = pgTable(
  'imports',
  {
    id: key(),
    ...stamps,
    subscriptionId: uuid('subscription_id').references(() => subscriptions.id),
    orderId: uuid('order_id').references(() => orders.id),
    /** The address of whoever pasted it. */
    createdBy: text('created_by'),
    /** Null where the list was pasted. */
    fileName: text('file_name'),
    /** Whether nothing said how the file's letters are written. */
    isDecodingGuess: boolean('is_decoding_guess').notNull().default(false),
    isTable: boolean('is_table').notNull(),
    /** What each column is called and taken for. */
    columns: jsonb('columns').$type<{ head: string | null; use: string }[]>().notNull(),
    /** When seats were first handed out by it, and how many have been so far. */
    assignedAt: moment('assigned_at'),
    assigned: integer('assigned').notNull().default(0),
    /** Rows that were passed over then: who had a seat already, or stood in the list twice. */
    passedOver: integer('passed_over').notNull().default(0),
    /** What letters about the seats are written in, where whoever sent the list chose it. */
    language: text('language', { enum: languages }),
    /** The last day of all its seats, where whoever sent the list named one. */
    endsOn: date('ends_on'),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [
    check('imports_one_source', sql`num_nonnulls(${t.subscriptionId}, ${t.orderId}) = 1`),
    check('imports_language_known', isLanguage('language')),
    check(
      'imports_count_and_stamp_agree',
      sql`(${t.assigned} > 0) = (${t.assignedAt} is not null)`,
    ),
    index('imports_by_subscription')
      .on(t.subscriptionId, t.createdAt)
      .where(sql`${t.subscriptionId} is not null`),
    index('imports_by_order').on(t.orderId, t.createdAt).where(sql`${t.orderId} is not null`),
    index('imports_by_expiry').on(t.expiresAt),
  ],
);

/** One row of such a list: what was typed, and what became of it. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** From 0, in the order of the list. */
    position: integer('position').notNull(),
    /** The line that it began on, as people count them. */
    line: integer('line').notNull(),
    cells: jsonb('cells').$type<string[]>().notNull(),
    /** The seat that was handed out for it. */
    seatId: uuid('seat_id').references(() => customerSeats.id),
    /** When a mail server took the letter. */
    sentAt: moment('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.position] }),
    check('import_rows_sent_to_a_seat', sql`${t.sentAt} is null or ${t.seatId} is not null`),
    uniqueIndex('import_rows_one_per_seat').on(t.seatId).where(sql`${t.seatId} is not null`),
    index('import_rows_not_sent')
      .on(t.importId)
      .where(sql`${t.seatId} is not null and ${t.sentAt} is null`),
  ],
);
