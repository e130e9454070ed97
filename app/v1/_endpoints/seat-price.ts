import { z } from 'zod';

const common = {
  amount_type: z.literal('seat_based', 'Only seat_based prices: products are sold by the seat'),
  price_currency: z.string().length(3).default('usd'),
};
const tierType = z.enum(['volume', 'graduated']);

/** As it is written up to version 2026-10: each tier from and to a count. */
const ByRange = z
  .object({
    ...common,
    seat_tiers: z.object({
      seat_tier_type: tierType.default('volume'),
      tiers: z
        .array(
          z.object({
            min_seats: z.int(),
            max_seats: z.int().nullish(),
            price_per_seat: z.int().describe('In the smallest unit of the currency'),
          }),
        )
        .min(1),
    }),
  })
  .meta({ id: 'ProductPriceSeatBasedCreate' });

/** As version 2027-01 writes it: each tier up to a bound, from where the one before ended. */
const ByBound = z
  .object({
    ...common,
    tiers: z.object({
      type: tierType,
      tiers: z
        .array(
          z.object({
            bound: z.int().nullish(),
            unit_amount: z
              .union([z.int(), z.string().regex(/^\d{1,9}$/)])
              .describe('A whole number in the smallest unit of the currency'),
          }),
        )
        .min(1),
    }),
    minimum_units: z.int().nullish(),
  })
  .meta({ id: 'ProductPriceSeatBasedCreateByBound' });

/** What seats of a new product cost, in either way of writing. */
export const SeatPriceInput = z.union([ByRange, ByBound]);

/** The same in the domain's words. */
export function pricing([price]: z.output<typeof SeatPriceInput>[]) {
  if (!price) return {};
  const priceCurrency = price.price_currency;
  if ('tiers' in price) return { priceCurrency, ...byBound(price) };
  return {
    priceCurrency,
    seatTierType: price.seat_tiers.seat_tier_type,
    seatTiers: price.seat_tiers.tiers.map((tier) => ({
      minSeats: tier.min_seats,
      maxSeats: tier.max_seats ?? null,
      pricePerSeat: tier.price_per_seat,
    })),
  };
}

function byBound({ tiers: { type, tiers }, minimum_units: least }: z.output<typeof ByBound>) {
  return {
    seatTierType: type,
    seatTiers: tiers.map(({ bound, unit_amount }, at) => ({
      minSeats: at === 0 ? (least ?? 1) : (tiers[at - 1]?.bound ?? 0) + 1,
      maxSeats: bound ?? null,
      pricePerSeat: Number(unit_amount),
    })),
  };
}
