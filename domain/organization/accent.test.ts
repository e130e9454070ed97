import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { legibleAccent } from './accent.ts';

const light = { nearest: '#fbf9f7', on: '#fffefd' };
const dark = { nearest: '#1f1b18', on: '#171411' };

test.each(['#ffffff', '#000000', '#ffff00', '#00ff00', '#e8b23a', '#4b3fa7', '#808080'])(
  '%s can be read and written on, in light and dark',
  (color) => {
    for (const surface of [light, dark]) {
      const accent = legibleAccent(color, surface);
      expect(accent).toMatch(/^#[0-9a-f]{6}$/);
      expect(wcagContrast(accent, surface.nearest)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(accent, surface.on)).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test('a colour that can be read stays as it is', () => {
  expect(legibleAccent('#4B3FA7', light)).toBe('#4b3fa7');
});
