import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori';

/** The surface that sits closest to an accent, and the text that stands on it. */
export type Surface = { nearest: string; on: string };

const toOklch = converter('oklch');

/** WCAG AA for text, and a hair more against rounding in the reader's program. */
const enough = 4.55;

/**
 * An organization's colour as it may be used on a surface: the colour itself where it can be read
 * there, else the hue stays and the lightness moves just as far as it takes, for the accent to be
 * read on the surface and for the text to be read on it.
 */
export function legibleAccent(color: string, surface: Surface): string {
  if (isLegible(color, surface)) return color.toLowerCase();
  const wanted = toOklch(color) as Oklch;
  let refused = wanted.l;
  let taken = wcagContrast(surface.on, 'white') < wcagContrast(surface.on, 'black') ? 0 : 1;
  for (let step = 0; step < 20; step += 1) {
    const l = (refused + taken) / 2;
    if (isLegible(inGamut({ ...wanted, l }), surface)) taken = l;
    else refused = l;
  }
  return inGamut({ ...wanted, l: taken });
}

function isLegible(color: string, { nearest, on }: Surface): boolean {
  return wcagContrast(color, nearest) >= enough && wcagContrast(color, on) >= enough;
}

function inGamut(color: Oklch): string {
  return formatHex(clampChroma(color, 'oklch'));
}
