import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { buttonLook } from '../_design/button-look.ts';
import { Letterhead } from '../_design/letterhead.tsx';
import { QuietLink } from '../_design/quiet-link.tsx';
import type { Parameters } from '../_forms/parameters.ts';
import { returnPath, signInPath } from '../_session/return-path.ts';
import { readWritten } from '../_session/written.ts';

type Props = { searchParams: Promise<Parameters> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signedOut'))('title') };
}

/**
 * For whoever sent a form without a script and was signed out meanwhile: what they had written, to be
 * copied, and the way to sign in beside it. Of anybody else's there is nothing here.
 */
export default async function SignedOut({ searchParams }: Props) {
  const t = await getTranslations();
  const { to, written } = await searchParams;
  const path = returnPath(to);
  const texts = readWritten(written);
  if (!texts) redirect(signInPath(path));
  return (
    <Letterhead title={t('signedOut.title')}>
      <p>{t('signedOut.explanation')}</p>
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move.
        <label key={at} className="flex w-full flex-col gap-1">
          <span className="font-semibold">
            {t('signedOut.written', { at: at + 1, count: texts.length })}
          </span>
          <textarea
            readOnly
            rows={Math.min(text.split('\n').length, 12)}
            defaultValue={text}
            className="w-full rounded border border-edge bg-raised px-3 py-1.5"
          />
        </label>
      ))}
      <a href={signInPath(path)} target="_blank" rel="noopener" className={buttonLook('primary')}>
        {t('form.signIn')}
      </a>
      <QuietLink href={path}>{t('form.back')}</QuietLink>
    </Letterhead>
  );
}
