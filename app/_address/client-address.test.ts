import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const of = (chain: string, trusted: number) =>
  clientAddress(new Headers({ 'x-forwarded-for': chain }), trusted);

test.each([
  ['198.51.100.7', 0, '198.51.100.7'],
  // Without a proxy of ours, only whom we talk to counts.
  ['203.0.113.9, 198.51.100.7', 0, '198.51.100.7'],
  // Behind one, whom it talked to.
  ['203.0.113.9, 198.51.100.7, 10.0.0.2', 1, '198.51.100.7'],
  ['1.1.1.1, 203.0.113.9, 198.51.100.7, 10.0.0.2, 10.0.0.3', 2, '198.51.100.7'],
  // Somebody went past the proxies, or there are fewer.
  ['198.51.100.7', 2, '198.51.100.7'],
  ['198.51.100.7:4711, 10.0.0.2', 1, '198.51.100.7'],
  ['::ffff:198.51.100.7', 0, '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', 0, '2001:db8:1:2::/64'],
  ['2001:db8:1:2::ffff', 0, '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::ffff]:443, ::1', 1, '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 0, 'fe80:0:0:0::/64'],
  ['nonsense', 0, 'unknown'],
  ['', 0, 'unknown'],
])('of %j behind %d proxies it is %s', (chain, trusted, address) => {
  expect(of(chain, trusted)).toBe(address);
});

test('without the header it is unknown', () => {
  expect(clientAddress(new Headers(), 1)).toBe('unknown');
});
