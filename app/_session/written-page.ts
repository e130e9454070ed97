import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { barePage } from '../_design/bare-page.ts';
import { house } from '../_design/house.ts';
import { currentLanguage } from '../_language/current.ts';
import { returnPath } from './return-path.ts';

/** The fields of which it is a pity: those with texts, and the rows of a list. */
const ofTexts = /^(emails|email|name|value|domains|answer|reason)$|^(cell|email)\.\d/;

type Props = {
  /** Where to sign in, to come back to the form's page. */
  signIn: Route;
  values: Record<string, string[]>;
  nonce: string;
};

/**
 * The page for whoever sent a form without a script and was signed out meanwhile: what they had
 * written, to be copied, and the way to sign in beside it. Nothing where that is nothing.
 */
export async function writtenPage({ signIn, values, nonce }: Props): Promise<string | null> {
  const fields = Object.entries(values).filter(([name]) => ofTexts.test(name));
  const written = fields.flatMap(([, texts]) => texts).filter((text) => text.trim() !== '');
  if (written.length === 0) return null;
  const t = await getTranslations();
  const to = returnPath(new URLSearchParams(signIn.split('?')[1]).get('to'));
  return barePage({
    language: await currentLanguage(),
    head: (await house())?.name,
    title: t('signedOut.title'),
    lines: [t('signedOut.explanation')],
    texts: written.map((text, at) => ({
      text,
      label: t('signedOut.written', { at: at + 1, count: written.length }),
    })),
    way: { to: signIn, words: t('form.signIn'), isBeside: true },
    back: { to, words: t('form.back') },
    nonce,
  });
}
