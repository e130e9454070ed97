import { expect, test } from 'vitest';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { newSeed, writeKey } from './licence-key.ts';
import { parsePattern } from './pattern.ts';

const { sealing } = deriveKeys('only-for-tests-only-for-tests-only');
const sealedSeed = newSeed(sealing);
const { pattern: keyPattern } = parsePattern({});

function key(keyId: string = crypto.randomUUID(), seed = sealedSeed): string {
  return writeKey(sealing, { keyId, keyPattern, sealedSeed: seed });
}

test('a key is the same for the same id and seed, and another for any other', () => {
  const id = crypto.randomUUID();
  expect(key(id)).toBe(key(id));
  expect(key(id)).not.toBe(key());
  const reborn = newSeed(sealing);
  expect(key(id, reborn)).not.toBe(key(id));
  expect(key(id, reborn).slice(0, 9)).toBe(key(id).slice(0, 9));
});

test('10,000 keys: no two alike, none with a letter that reads as a figure', () => {
  const keys = Array.from({ length: 10_000 }, () => key());
  expect(new Set(keys).size).toBe(10_000);
  for (const text of keys)
    expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  const digits = new Map<string, number>();
  for (const digit of keys.join('').replaceAll('-', '')) {
    digits.set(digit, (digits.get(digit) ?? 0) + 1);
  }
  expect(digits.size).toBe(32);
  const expected = (10_000 * 25) / 32;
  for (const count of digits.values())
    expect(Math.abs(count - expected)).toBeLessThan(expected / 10);
});

test('the longest pattern is filled to its end', () => {
  const pattern = '#'.repeat(64);
  const text = writeKey(sealing, { keyId: crypto.randomUUID(), keyPattern: pattern, sealedSeed });
  expect(text).toMatch(/^[0-9A-Z]{64}$/);
  expect(new Set(text.match(/.{16}/g)).size).toBe(4);
});

test('a prefix stands before five groups of five', () => {
  expect(parsePattern({ prefix: 'ACME' }).pattern).toBe('ACME-#####-#####-#####-#####-#####');
  expect(parsePattern({ prefix: null }).pattern).toBe('#####-#####-#####-#####-#####');
});

test.each([
  { prefix: 'A', pattern: '#'.repeat(20) },
  { prefix: 'A#' },
  { prefix: 'A B' },
  { prefix: '<b>' },
  { prefix: 'A'.repeat(80) },
  { pattern: '' },
  { pattern: '#'.repeat(19) },
  { pattern: '#'.repeat(65) },
  { pattern: `${'#'.repeat(20)}\n` },
])('a pattern that can’t be is refused: %j', async (given) => {
  const refusal = await refusalOf(Promise.resolve().then(() => parsePattern(given)));
  expect(refusal).toBe('InvalidRequest pattern');
});
