import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from './button.tsx';
import { Letterhead } from './letterhead.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claim.again'))('title') };
}

/** What the page of a letter's link becomes when it is loaded anew, after its token left the address bar. */
export async function WithoutLink() {
  const t = await getTranslations('claim.again');
  return (
    <Letterhead title={t('title')}>
      <p>{t('explanation')}</p>
      <ButtonLink href="/">{t('seats')}</ButtonLink>
    </Letterhead>
  );
}
