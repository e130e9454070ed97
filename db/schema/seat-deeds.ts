import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { key, moment } from './columns.ts';
import { orders, subscriptions } from './purchases.ts';

/** What can be done to many seats at once. */
export const seatDeedKinds = ['resend', 'revoke', 'label', 'undo'] as const;

/** What was done to many seats of a purchase at once, to be read by whoever did it; then forgotten. */
export const seatDeeds = pgTable(
  'seat_deeds',
  {
    id: key(),
    createdAt: moment('created_at').notNull().defaultNow(),
    subscriptionId: uuid('subscription_id').references(() => subscriptions.id),
    orderId: uuid('order_id').references(() => orders.id),
    kind: text('kind', { enum: seatDeedKinds }).notNull(),
    /** For each seat its id, and why it is as it was; null where it was done. */
    results: jsonb('results').$type<[seatId: string, whyNot: string | null][]>().notNull(),
  },
  (t) => [
    check('seat_deeds_one_source', sql`num_nonnulls(${t.subscriptionId}, ${t.orderId}) = 1`),
    check(
      'seat_deeds_kind_known',
      sql.raw(`kind in (${seatDeedKinds.map((kind) => `'${kind}'`).join(', ')})`),
    ),
    index('seat_deeds_by_age').on(t.createdAt),
  ],
);
