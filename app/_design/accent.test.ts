import { readFileSync } from 'node:fs';
import { converter, wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentTokens, legible, type Scheme, surfaces } from './accent.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const schemes: Scheme[] = ['light', 'dark'];

describe.each(schemes)('an accent in the %s scheme', (scheme) => {
  const { nearest, on } = surfaces[scheme];

  it('can be read on the page, and text on it can be read, whatever the colour', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const accent = legible(color, scheme);
        expect(wcagContrast(accent, nearest)).toBeGreaterThanOrEqual(4.5);
        expect(wcagContrast(accent, on)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('is compared with surfaces that the style sheet has', () => {
    const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
    const [light, dark] = tokens.split('@media (prefers-color-scheme: dark)');
    const sheet = scheme === 'light' ? light : dark;
    expect(sheet).toContain(`--color-wash: ${nearest};`);
    expect(sheet).toContain(`--color-on-accent: ${on};`);
  });
});

it('leaves a colour alone that can be read already', () => {
  expect(legible('#1D4ED8', 'light')).toBe('#1d4ed8');
});

it('keeps the hue of a colour that it has to move', () => {
  const hue = (color: string) => converter('oklch')(color)?.h ?? 0;
  expect(Math.abs(hue(legible('#ffcc00', 'light')) - hue('#ffcc00'))).toBeLessThan(12);
});

it.each(['red', '#fff', '#12345g', '#123456;}', ''])(
  'refuses %j, which is no colour of ours',
  (text) => {
    expect(accentTokens(text)).toBeNull();
  },
);
