import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Letterhead } from '../../_design/letterhead.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claim.declined'))('title') };
}

/** After somebody said that the invitation was meant for another. */
export default async function Declined() {
  const t = await getTranslations('claim.declined');
  return (
    <Letterhead title={t('title')}>
      <p>{t('explanation')}</p>
    </Letterhead>
  );
}
