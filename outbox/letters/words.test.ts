import { expect, test } from 'vitest';
import { speechIn } from './words.ts';

const names = ['Bob Noyce', 'Grace Hopper'];

test('names count up from right to left in a language that is written so, whatever they are written in', () => {
  expect(speechIn('en').listOf(names)).toBe('Bob Noyce and Grace Hopper');
  expect(speechIn('ar').listOf(names)).toBe('\u2068Bob Noyce\u2069 و\u2068Grace Hopper\u2069');
});
