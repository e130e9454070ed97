import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { carried } from '../../_design/carried.ts';
import { Letterhead } from '../../_design/letterhead.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claim.declined'))('title') };
}

/** After somebody said that the invitation was meant for another. */
export default async function Declined({ searchParams }: PageProps<'/claim/declined'>) {
  const t = await getTranslations('claim.declined');
  return (
    <Letterhead title={t('title')} organization={carried((await searchParams).of)}>
      <p>{t('explanation')}</p>
    </Letterhead>
  );
}
