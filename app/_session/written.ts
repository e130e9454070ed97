import type { Route } from 'next';
import { open, seal } from '../_forms/seal.ts';

/** The fields of which it is a pity: those with texts, and the rows of a list. */
const ofTexts = /^(emails|email|name|value|domains|answer|reason)$|^(cell|email)\.\d/;

/** An address longer than this is cut off by somebody on the way. */
const most = 4_000;

/** For as long as it takes to read it, and to come back to it once. */
const life = 30 * 60 * 1_000;

type Sealed = { texts: string[]; until: number };

/**
 * The page that shows what somebody had written who was signed out meanwhile; nothing where that is
 * nothing, or too much for an address. Nothing is kept here: it goes to whoever sent it, sealed.
 */
export function writtenPath(
  signIn: Route,
  values: Record<string, string[]> | undefined,
): Route | null {
  const fields = Object.entries(values ?? {}).filter(([name]) => ofTexts.test(name));
  const texts = fields.flatMap(([, written]) => written).filter((text) => text.trim() !== '');
  if (texts.length === 0) return null;
  const sealed = seal(
    'written',
    JSON.stringify({ texts, until: Date.now() + life } satisfies Sealed),
  );
  if (sealed.length > most) return null;
  const to = new URLSearchParams(signIn.split('?')[1]);
  to.set('written', sealed);
  return `/signed-out?${to}` as Route;
}

/** What was written, if it was us who sealed it, and not long ago. */
export function readWritten(parameter: string | string[] | undefined): string[] | null {
  const text = open('written', parameter);
  if (!text) return null;
  const { texts, until } = JSON.parse(text) as Sealed;
  return until > Date.now() ? texts : null;
}
