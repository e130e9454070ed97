import type { Product } from './facts.ts';

/**
 * What so many seats cost for a period, in the currency's smallest unit (R65): by volume, each at
 * the price of the tier that the count falls into; graduated, each range at its own.
 */
export function priceOf(
  { seatTiers, seatTierType }: Pick<Product, 'seatTiers' | 'seatTierType'>,
  seats: number,
): number {
  if (seatTierType === 'volume') {
    const tier = seatTiers.findLast(({ minSeats }) => minSeats <= seats) ?? seatTiers[0];
    return seats * (tier?.pricePerSeat ?? 0);
  }
  const amounts = seatTiers.map(({ maxSeats, pricePerSeat }, at) => {
    // The first range begins with the first seat, whatever the fewest that are sold.
    const before = at === 0 ? 0 : (seatTiers[at - 1]?.maxSeats ?? 0);
    return Math.max(Math.min(seats, maxSeats ?? seats) - before, 0) * pricePerSeat;
  });
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
