import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { key, stamps } from './columns.ts';
import { organizations } from './organizations.ts';

/** One step of a seat price. `pricePerSeat` is in the currency's smallest unit. */
export type SeatTier = { minSeats: number; maxSeats: number | null; pricePerSeat: number };

export const recurringIntervals = ['day', 'week', 'month', 'year'] as const;

/** What is sold by the seat. */
export const products = pgTable(
  'products',
  {
    id: key(),
    ...stamps,
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    name: text('name').notNull(),
    description: text('description'),
    isRecurring: boolean('is_recurring').notNull().default(true),
    /** How often a recurring product is renewed: every so many of these. */
    recurringInterval: text('recurring_interval', { enum: recurringIntervals })
      .notNull()
      .default('month'),
    recurringIntervalCount: integer('recurring_interval_count').notNull().default(1),
    isArchived: boolean('is_archived').notNull().default(false),
    priceCurrency: text('price_currency').notNull().default('usd'),
    seatTierType: text('seat_tier_type', { enum: ['volume', 'graduated'] })
      .notNull()
      .default('volume'),
    seatTiers: jsonb('seat_tiers')
      .$type<SeatTier[]>()
      .notNull()
      .default([{ minSeats: 1, maxSeats: null, pricePerSeat: 0 }]),
    /** Where a holder goes to use the product after claiming. */
    accessUrl: text('access_url'),
    /** Where a purchaser gets more seats. */
    purchaseUrl: text('purchase_url'),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    unique('products_organization_and_id').on(t.organizationId, t.id),
    check('products_name_present', sql`length(btrim(${t.name})) between 1 and 120`),
    check('products_seat_tier_type_known', sql`${t.seatTierType} in ('volume', 'graduated')`),
    check(
      'products_recurring_interval_known',
      sql.raw(`recurring_interval in (${recurringIntervals.map((i) => `'${i}'`).join(', ')})`),
    ),
    check('products_recurring_interval_positive', sql`${t.recurringIntervalCount} >= 1`),
    check('products_seat_tiers_present', sql`jsonb_array_length(${t.seatTiers}) > 0`),
  ],
);
