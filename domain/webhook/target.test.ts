import { describe, expect, test } from 'vitest';
import { refusalOf } from '#domain/test/seating.ts';
import { isPublicAddress } from './public-address.ts';
import { addressesOf, ForbiddenTarget, parseTarget, type Targets } from './target.ts';

const names: Record<string, string[]> = {
  'hooks.example.com': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'inner.example.com': ['10.0.0.8'],
  'half.example.com': ['93.184.215.14', '127.0.0.1'],
  'metadata.example.com': ['169.254.169.254'],
};

const targets: Targets = {
  allowPrivate: false,
  resolve: async (name) => names[name] ?? Promise.reject(new Error('ENOTFOUND')),
};
const anywhere: Targets = { allowPrivate: true, resolve: async () => ['127.0.0.1'] };

describe('addresses', () => {
  test.each([
    ['93.184.215.14', 'somewhere'],
    ['2606:4700::1111', 'somewhere, by IPv6'],
  ])('%s is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['0.0.0.0', 'this host'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.8', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'shared by a provider (CGNAT)'],
    ['100.100.100.200', 'metadata of Alibaba'],
    ['169.254.0.1', 'link-local'],
    ['169.254.169.254', 'metadata of most clouds'],
    ['168.63.129.16', 'metadata of Azure'],
    ['192.0.0.192', 'metadata of Oracle'],
    ['192.0.2.1', 'documentation'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['192.88.99.1', '6to4 relay'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::7f00:1', 'IPv4-compatible'],
    ['::ffff:127.0.0.1', 'IPv4-mapped'],
    ['::ffff:10.0.0.8', 'IPv4-mapped'],
    ['::ffff:93.184.215.14', 'IPv4-mapped, though public'],
    ['::ffff:0:127.0.0.1', 'IPv4-translated'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b::5db8:d70e', 'NAT64, though public'],
    ['64:ff9b:1::a00:8', 'NAT64 of a network'],
    ['2002:7f00:1::', '6to4'],
    ['2002:a00:8::1', '6to4'],
    ['2001::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['fc00::1', 'unique-local'],
    ['fd00:ec2::254', 'metadata of AWS, unique-local'],
    ['fe80::1', 'link-local'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['100::1', 'discard'],
    ['4000::1', 'never given out'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['localhost', 'no address'],
  ])('%s is not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a target', () => {
  test.each([
    'https://hooks.example.com/in?key=1',
    'https://hooks.example.com:8443/',
    'https://93.184.215.14/',
    'https://[2606:4700::1111]/',
    // Nobody knows it yet: looked up, and checked, at each attempt.
    'https://soon.example.com/',
  ])('%s is taken', async (url) => {
    expect(await parseTarget(url, targets)).toBe(url);
  });

  test.each([
    'http://hooks.example.com/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://api.localhost/',
    'https://printer.local/',
    'https://intranet/',
    'https://metadata.google.internal/',
    'https://router.home.arpa/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://0/',
    'https://①②⑦.⓪.⓪.①/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::10.0.0.8]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://inner.example.com/',
    'https://half.example.com/',
    'https://metadata.example.com/',
  ])('%s is refused, named as the target', async (url) => {
    expect(await refusalOf(parseTarget(url, targets))).toBe('InvalidRequest target');
  });

  test.each([
    'https://ada:secret@hooks.example.com/',
    'ftp://hooks.example.com/',
    'javascript:alert(1)',
    'hooks.example.com',
    'https://hooks.example.com/\nHost: other',
    `https://hooks.example.com/${'a'.repeat(2_083)}`,
    '',
  ])('%j is no target at all, whatever the operator allows', async (url) => {
    expect(await refusalOf(parseTarget(url, targets))).toBe('InvalidRequest url');
    expect(await refusalOf(parseTarget(url, anywhere))).toBe('InvalidRequest url');
  });

  test('http and private ones are fine where the operator says so', async () => {
    for (const url of ['http://127.0.0.1:4000/hooks', 'http://localhost/', 'https://intranet/']) {
      expect(await parseTarget(url, anywhere)).toBe(url);
    }
  });

  test('a name is looked up once, and one private address among several forbids it', async () => {
    const asked: string[] = [];
    const counting: Targets = {
      ...targets,
      resolve: async (name) => {
        asked.push(name);
        return asked.length === 1 ? ['93.184.215.14'] : ['127.0.0.1'];
      },
    };
    expect(await addressesOf('rebinding.example.com', counting)).toEqual(['93.184.215.14']);
    expect(asked).toEqual(['rebinding.example.com']);
    const again = addressesOf('rebinding.example.com', counting);
    await expect(again).rejects.toThrow(ForbiddenTarget);
    await expect(addressesOf('half.example.com', targets)).rejects.toThrow('127.0.0.1');
  });
});
