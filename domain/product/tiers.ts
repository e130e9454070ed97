import type { SeatTier } from '#db/schema/products.ts';
import { Refusal } from '#domain/refusal.ts';

/** The largest count that the database, and any tool, can keep. */
const mostSeats = 2_147_483_647;

/**
 * Reads seat tiers (R65): sorted by their least number of seats, the first from 1 or more, without
 * gap or overlap, only the last one open. Refuses with `InvalidRequest` otherwise.
 */
export function parseTiers(tiers: SeatTier[]): SeatTier[] {
  const sorted = tiers.toSorted((one, other) => one.minSeats - other.minSeats);
  if (sorted.length === 0) refuse('a product needs at least one seat tier');
  for (const [at, tier] of sorted.entries()) {
    const { minSeats, maxSeats, pricePerSeat } = tier;
    const last = at === sorted.length - 1;
    if (!isCount(minSeats)) refuse('a tier begins at 1 seat or more');
    if (maxSeats === null ? !last : !isCount(maxSeats) || maxSeats < minSeats) {
      refuse('a tier ends at or after its beginning, and only the last one is open');
    }
    if (!last && sorted[at + 1]?.minSeats !== (maxSeats ?? 0) + 1) {
      refuse('each tier begins with the seat after the one before it ends');
    }
    if (!Number.isSafeInteger(pricePerSeat) || pricePerSeat < 0) {
      refuse('a price is a whole number of the smallest unit of the currency');
    }
  }
  return sorted.map(({ minSeats, maxSeats, pricePerSeat }) => ({
    minSeats,
    maxSeats,
    pricePerSeat,
  }));
}

/** The fewest seats that can be bought of a product with these tiers. */
export function fewestSeats(tiers: SeatTier[]): number {
  return tiers[0]?.minSeats ?? 1;
}

/** The most seats that can be bought of a product with these tiers; null where there is no end. */
export function mostSeatsOf(tiers: SeatTier[]): number | null {
  return tiers.at(-1)?.maxSeats ?? null;
}

/**
 * Refuses a count of seats that a product's tiers don't allow: no whole number from 1
 * (`InvalidRequest`, R57), too few (`BelowMinimumSeats`, R60), too many (`AboveMaximumSeats`, R61).
 */
export function checkSeatCount(tiers: SeatTier[], seats: number): void {
  const least = fewestSeats(tiers);
  const most = mostSeatsOf(tiers);
  if (!isCount(seats)) {
    throw new Refusal('InvalidRequest', `seats must be a whole number from 1 to ${mostSeats}`, {
      because: 'count',
      field: 'seats',
    });
  }
  if (seats < least) {
    throw new Refusal('BelowMinimumSeats', `Minimum ${least} seats required.`, {
      field: 'seats',
      values: { minimum: least },
    });
  }
  if (most !== null && seats > most) {
    throw new Refusal('AboveMaximumSeats', `Maximum ${most} seats allowed.`, {
      field: 'seats',
      values: { maximum: most },
    });
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= mostSeats;
}

function refuse(rule: string): never {
  throw new Refusal('InvalidRequest', `seat tiers: ${rule}`, {
    because: 'tiers',
    field: 'seatTiers',
  });
}
