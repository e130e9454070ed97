import { z } from 'zod';

/** What seats of a new product cost. */
export const SeatPriceInput = z
  .object({
    amount_type: z.literal('seat_based', 'Only seat_based prices: products are sold by the seat'),
    price_currency: z.string().length(3).default('usd'),
    seat_tiers: z.object({
      seat_tier_type: z.enum(['volume', 'graduated']).default('volume'),
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

/** The same in the domain's words. */
export function pricing([price]: z.output<typeof SeatPriceInput>[]) {
  if (!price) return {};
  return {
    priceCurrency: price.price_currency,
    seatTierType: price.seat_tiers.seat_tier_type,
    seatTiers: price.seat_tiers.tiers.map((tier) => ({
      minSeats: tier.min_seats,
      maxSeats: tier.max_seats ?? null,
      pricePerSeat: tier.price_per_seat,
    })),
  };
}
