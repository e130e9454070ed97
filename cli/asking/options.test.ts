import { expect, test } from 'vitest';
import { buyerOf } from './buyer.ts';
import { orNone, readEmail, readMoment, readNumber, readSwitch, withNulls } from './options.ts';
import { changeOf } from './subscription-change.ts';
import { readTier } from './tiers.ts';

test.each([
  [readSwitch, ['yes', '', 'ON']],
  [readNumber, ['', '1.5', '1e3', '-1', '0x10', ' 1', '99999999999999999999']],
  [readEmail, ['bob', 'a@b', 'a@b.cd,e@f.gh', 'Bob <bob@example.com>']],
  [
    readMoment,
    ['soon', '2027', '2027-02-30', '2027-01-31T12:00', '31.1.2027', '2027-02-30T00:00Z'],
  ],
  [readTier, ['5', '1..5', '1-5', '-5:1', '1-5:1.5']],
])('%o takes nothing else', (read, texts) => {
  for (const text of texts) expect(() => read(text)).toThrow(/^It must be/);
});

test('what is right is read', () => {
  expect(readSwitch('off')).toBe(false);
  expect(readNumber('0010')).toBe(10);
  expect(readEmail('Bob@Bücher.example')).toBe('Bob@xn--bcher-kva.example');
  expect(readMoment('2027-01-31')).toEqual(new Date('2027-01-31T00:00:00Z'));
  expect(readMoment('2027-01-31T12:00:00+02:00')).toEqual(new Date('2027-01-31T10:00:00Z'));
  expect(readTier('11-:1000', readTier('1-10:1200'))).toEqual([
    { minSeats: 1, maxSeats: 10, pricePerSeat: 1200 },
    { minSeats: 11, maxSeats: null, pricePerSeat: 1000 },
  ]);
  const days = orNone(readNumber);
  expect(withNulls({ kept: days('3'), cleared: days('none') })).toEqual({ kept: 3, cleared: null });
});

test('a buyer is named in one way', () => {
  const email = 'bob@example.com';
  expect(buyerOf({ email, customerName: 'Bob', externalId: 'b' })).toEqual({
    email,
    name: 'Bob',
    externalId: 'b',
  });
  expect(buyerOf({ externalId: 'b' })).toEqual({ externalId: 'b' });
  expect(buyerOf({ customer: 'id' })).toEqual({ id: 'id' });
  expect(() => buyerOf({})).toThrow(/^Say who buys/);
  expect(() => buyerOf({ customer: 'id', email })).toThrow(/^Say who buys/);
});

test('a subscription is changed in one way at a time', () => {
  for (const asked of [{}, { pause: true, unpaid: true }, { seats: 3, periodEnd: new Date() }]) {
    expect(() => changeOf(asked)).toThrow(/^Say one change/);
  }
  expect(() => changeOf({ sync: true, pause: true })).toThrow('--sync goes with --seats.');
  expect(changeOf({ recover: true, periodEnd: new Date() })).toBeTypeOf('function');
});
