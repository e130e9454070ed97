import { Img } from '@react-email/components';
import type { Logo } from './facts.ts';

/** A logo, and the portal that serves it: a letter is read far from any page. */
export type ServedLogo = Logo & { appUrl: string };

const high = 28;
const wide = 128;

/**
 * The organization's logo, before its name. The address is the same in every letter, so that nobody
 * learns who opened one; where pictures are blocked, the name alone stands there as before.
 */
export function LetterLogo({ logo: { name, width, height, appUrl } }: { logo: ServedLogo }) {
  // In numbers, since some programs know no other way to keep a picture small.
  const scale = Math.min(high / height, wide / width);
  return (
    <Img
      className="logo"
      src={`${appUrl}/logo/${name}`}
      alt=""
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      style={{ display: 'inline-block', verticalAlign: 'middle', marginInlineEnd: '8px' }}
    />
  );
}
