import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../_design/button.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claim.again'))('title') };
}

/** What the letter's page becomes when it is loaded anew, after its token left the address bar. */
export default async function SeatWithoutLink() {
  const t = await getTranslations('claim.again');
  return (
    <Letterhead title={t('title')}>
      <p>{t('explanation')}</p>
      <ButtonLink href="/">{t('seats')}</ButtonLink>
    </Letterhead>
  );
}
