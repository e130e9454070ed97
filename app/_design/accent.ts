import { legibleAccent } from '#domain/organization/accent.ts';

/** The surfaces of `tokens.css` that sit closest to an accent, and the text that stands on it. */
export const surfaces = {
  light: { nearest: 'oklch(0.958 0.007 80)', on: 'oklch(0.998 0.002 80)' },
  dark: { nearest: 'oklch(0.262 0.01 65)', on: 'oklch(0.19 0.008 65)' },
} as const;

export type Scheme = keyof typeof surfaces;

/** An organization's colour, as it can be read in both schemes; null for what is no colour. */
export function accentTokens(
  color: string,
): Record<'--accent-light' | '--accent-dark', string> | null {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null;
  return { '--accent-light': legible(color, 'light'), '--accent-dark': legible(color, 'dark') };
}

/** The colour itself where it can be read in the scheme, else its nearest kin that can. */
export function legible(color: string, scheme: Scheme): string {
  return legibleAccent(color, surfaces[scheme]);
}
