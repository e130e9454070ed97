import { z } from 'zod';
import type { Product as ProductRow, ProductWithBenefits } from '#domain/product/facts.ts';
import { Benefit, presentBenefit } from './benefit.ts';
import { id, metadata, moment, said, saidOrNull } from './values.ts';

export const SeatTier = z
  .object({
    min_seats: z.int(),
    max_seats: z.int().nullable(),
    price_per_seat: z.int().describe('In the smallest unit of the currency'),
  })
  .meta({ id: 'SeatTier' });

/** What seats of a product cost. */
export const SeatPrice = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id,
    source: z.literal('catalog'),
    amount_type: z.literal('seat_based'),
    price_currency: z.string(),
    tax_behavior: z.null(),
    is_archived: z.boolean(),
    product_id: id,
    seat_tiers: z.object({
      seat_tier_type: z.enum(['volume', 'graduated']),
      tiers: z.array(SeatTier),
      minimum_seats: z.int(),
      maximum_seats: z.int().nullable(),
    }),
    tiers: z
      .object({
        type: z.enum(['volume', 'graduated']),
        tiers: z.array(z.object({ bound: z.int().nullable(), unit_amount: z.string() })),
      })
      .describe('The same as seat_tiers, as version 2027-01 writes it'),
    minimum_units: z.int(),
    maximum_units: z.int().nullable(),
  })
  .meta({ id: 'ProductPriceSeatBased' });

/** The price of a product; each product has the one, so that they share their id. */
export function presentPrice(product: ProductRow): z.input<typeof SeatPrice> {
  const tiers = product.seatTiers;
  const [least, most] = [tiers[0]?.minSeats ?? 1, tiers.at(-1)?.maxSeats ?? null];
  return {
    created_at: said(product.createdAt),
    modified_at: saidOrNull(product.modifiedAt),
    id: product.id,
    source: 'catalog',
    amount_type: 'seat_based',
    price_currency: product.priceCurrency,
    tax_behavior: null,
    is_archived: product.isArchived,
    product_id: product.id,
    seat_tiers: {
      seat_tier_type: product.seatTierType,
      tiers: tiers.map((tier) => ({
        min_seats: tier.minSeats,
        max_seats: tier.maxSeats,
        price_per_seat: tier.pricePerSeat,
      })),
      minimum_seats: least,
      maximum_seats: most,
    },
    tiers: {
      type: product.seatTierType,
      tiers: tiers.map(({ maxSeats, pricePerSeat }) => ({
        bound: maxSeats,
        unit_amount: String(pricePerSeat),
      })),
    },
    minimum_units: least,
    maximum_units: most,
  };
}

/** What a product says of itself, without its benefits. */
export const productFields = {
  id,
  created_at: moment,
  modified_at: moment.nullable(),
  trial_interval: z.null(),
  trial_interval_count: z.null(),
  name: z.string(),
  description: z.string().nullable(),
  visibility: z.literal('public'),
  recurring_interval: z.enum(['day', 'week', 'month', 'year']).nullable(),
  recurring_interval_count: z.int().nullable(),
  meter_interval: z.null(),
  meter_interval_count: z.null(),
  is_recurring: z.boolean(),
  is_archived: z.boolean(),
  organization_id: id,
  is_deletable: z.boolean(),
  prices: z.array(SeatPrice),
  medias: z.array(z.never()),
  access_url: z.string().nullable().describe('Where a holder goes to use it; an addition'),
  purchase_url: z.string().nullable().describe('Where to get more seats; an addition'),
};

/** What a product is, wherever it is named. */
export function presentProductFields(product: ProductRow) {
  return {
    id: product.id,
    created_at: said(product.createdAt),
    modified_at: saidOrNull(product.modifiedAt),
    trial_interval: null,
    trial_interval_count: null,
    name: product.name,
    description: product.description,
    visibility: 'public' as const,
    recurring_interval: product.isRecurring ? product.recurringInterval : null,
    recurring_interval_count: product.isRecurring ? product.recurringIntervalCount : null,
    meter_interval: null,
    meter_interval_count: null,
    is_recurring: product.isRecurring,
    is_archived: product.isArchived,
    organization_id: product.organizationId,
    is_deletable: false,
    prices: [presentPrice(product)],
    medias: [],
    access_url: product.accessUrl,
    purchase_url: product.purchaseUrl,
  };
}

/** What is sold by the seat. */
export const Product = z
  .object({
    ...productFields,
    metadata,
    benefits: z.array(Benefit),
    attached_custom_fields: z.array(z.never()),
  })
  .meta({ id: 'Product' });

/** A product with its price and what it gives, as its merchant sees it. */
export function presentProduct(product: ProductWithBenefits): z.input<typeof Product> {
  return {
    ...presentProductFields(product),
    metadata: product.metadata,
    benefits: product.benefits.map(presentBenefit),
    attached_custom_fields: [],
  };
}
