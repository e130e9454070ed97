import { expect, it } from 'vitest';
import { returnPath, signInPath } from './return-path.ts';

it.each(['/', '/purchases/3f2a', '/purchases/3f2a?page=2&q=a%20b', '/welcome?seat=1'])(
  'returns to %s',
  (path) => expect(returnPath(path)).toBe(path),
);

it.each([
  '',
  'purchases',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '/\t/evil.example',
  ' //evil.example',
  '/a\r\nset-cookie: x',
  '/ünïcode',
  '/api/auth/signout',
  '/sign-in?to=/',
  ['/a', '/b'],
  undefined,
  null,
])('goes home rather than to %j', (given) => expect(returnPath(given)).toBe('/'));

it('drops a fragment, which no server sees', () => expect(returnPath('/a#b')).toBe('/a'));

it('writes the path into the address of the sign-in page', () => {
  expect(signInPath('/purchases/1?q=a')).toBe('/sign-in?to=%2Fpurchases%2F1%3Fq%3Da');
  expect(signInPath('//evil.example')).toBe('/sign-in');
});
