import { expect, it } from 'vitest';
import { pickedOf } from './picked-of.ts';

const purchase = { kind: 'order', id: 'o', timeZone: 'Asia/Tokyo' } as const;
const source = { orderId: 'o' };

it('takes the seats that are named, each once', () => {
  expect(pickedOf(purchase, { seats: 'a' })).toEqual({ source, seatIds: ['a'] });
  expect(pickedOf(purchase, { seats: ['a', 'b', 'a'], show: 'pending' })).toEqual({
    source,
    seatIds: ['a', 'b'],
  });
});

it('takes all that a view shows only where that is said, whatever else is named', () => {
  const told = { seats: ['a'], show: 'pending', search: 'bob', from: '2026-03-01', after: 'x' };
  const added = { from: '2026-03-01', to: '', timeZone: 'Asia/Tokyo' };
  expect(pickedOf(purchase, { ...told, all: 'yes' })).toEqual({
    source,
    all: { show: 'pending', search: 'bob', added },
  });
  expect(pickedOf(purchase, { ...told, all: ['yes', 'yes'] })).toEqual({
    source,
    seatIds: ['a'],
  });
});

it('takes nothing where nothing is said', () => {
  expect(pickedOf(purchase, {})).toEqual({ source, seatIds: [] });
});
