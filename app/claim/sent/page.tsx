import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Letterhead } from '../../_design/letterhead.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claim.sent'))('title') };
}

/** After somebody asked for a new link. */
export default async function LinkSent() {
  const t = await getTranslations('claim.sent');
  return (
    <Letterhead title={t('title')}>
      <p>{t('explanation')}</p>
    </Letterhead>
  );
}
