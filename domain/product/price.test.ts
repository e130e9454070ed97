import { expect, test } from 'vitest';
import { priceOf } from './price.ts';

const seatTiers = [
  { minSeats: 1, maxSeats: 4, pricePerSeat: 1000 },
  { minSeats: 5, maxSeats: 9, pricePerSeat: 900 },
  { minSeats: 10, maxSeats: null, pricePerSeat: 800 },
];

test.each([
  [1, 1000],
  [4, 4000],
  [5, 4500],
  [9, 8100],
  [10, 8000],
  [100, 80_000],
])('R65: by volume, %i seats cost %i', (seats, amount) => {
  expect(priceOf({ seatTiers, seatTierType: 'volume' }, seats)).toBe(amount);
});

test.each([
  [1, 1000],
  [4, 4000],
  [5, 4900],
  [9, 8500],
  [10, 9300],
  [12, 10_900],
])('R65: graduated, %i seats cost %i', (seats, amount) => {
  expect(priceOf({ seatTiers, seatTierType: 'graduated' }, seats)).toBe(amount);
});
