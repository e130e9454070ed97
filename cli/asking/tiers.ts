import { InvalidArgumentError } from 'commander';

export type Tier = { minSeats: number; maxSeats: number | null; pricePerSeat: number };

/** Reads one seat tier, like `1-10:1200` or `11-:1000`, after those that were given before it. */
export function readTier(text: string, before: Tier[] = []): Tier[] {
  const [, from, to, price] = /^(\d{1,10})-(\d{0,10}):(\d{1,12})$/.exec(text) ?? [];
  if (!from || !price) {
    throw new InvalidArgumentError('It must be like 1-10:1200, or 11-:1000 for an open end.');
  }
  const tier = { minSeats: Number(from), maxSeats: to ? Number(to) : null };
  return [...before, { ...tier, pricePerSeat: Number(price) }];
}
