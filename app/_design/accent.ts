import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori';

/** The surfaces of `tokens.css` that sit closest to an accent, and the text that stands on it. */
export const surfaces = {
  light: { nearest: 'oklch(0.958 0.007 80)', on: 'oklch(0.998 0.002 80)' },
  dark: { nearest: 'oklch(0.262 0.01 65)', on: 'oklch(0.19 0.008 65)' },
} as const;

export type Scheme = keyof typeof surfaces;

const toOklch = converter('oklch');

/** WCAG AA for text, and a hair more against rounding in the browser. */
const enough = 4.55;

/**
 * An organization's colour, as it may be used in both schemes: the hue stays, the lightness moves
 * just as far as it takes for the accent to be read on our pages and for our text to be read on it.
 */
export function accentTokens(
  color: string,
): Record<'--accent-light' | '--accent-dark', string> | null {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null;
  return { '--accent-light': legible(color, 'light'), '--accent-dark': legible(color, 'dark') };
}

/** The colour itself where it can be read in the scheme, else its nearest kin that can. */
export function legible(color: string, scheme: Scheme): string {
  if (isLegible(color, scheme)) return color.toLowerCase();
  const wanted = toOklch(color) as Oklch;
  let refused = wanted.l;
  let taken = scheme === 'light' ? 0 : 1;
  for (let step = 0; step < 20; step += 1) {
    const l = (refused + taken) / 2;
    if (isLegible(inGamut({ ...wanted, l }), scheme)) taken = l;
    else refused = l;
  }
  return inGamut({ ...wanted, l: taken });
}

function isLegible(color: string, scheme: Scheme): boolean {
  const { nearest, on } = surfaces[scheme];
  return wcagContrast(color, nearest) >= enough && wcagContrast(color, on) >= enough;
}

function inGamut(color: Oklch): string {
  return formatHex(clampChroma(color, 'oklch'));
}
