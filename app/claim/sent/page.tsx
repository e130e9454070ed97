import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { carried } from '../../_design/carried.ts';
import { Letterhead } from '../../_design/letterhead.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claim.sent'))('title') };
}

/** After somebody asked for a new link. */
export default async function LinkSent({ searchParams }: PageProps<'/claim/sent'>) {
  const t = await getTranslations('claim.sent');
  return (
    <Letterhead title={t('title')} organization={carried((await searchParams).of)}>
      <p>{t('explanation')}</p>
    </Letterhead>
  );
}
