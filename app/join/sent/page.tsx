import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { carried } from '../../_design/carried.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { open } from '../../_forms/seal.ts';
import { who } from '../../_session/who.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('join.sent'))('title') };
}

/** The same for every address: who has a seat is told by the letter alone. */
export default async function LetterSent({ searchParams }: PageProps<'/join/sent'>) {
  const t = await getTranslations('join.sent');
  const { sent, of } = await searchParams;
  const email = open('join', sent);
  return (
    <Letterhead title={t('title')} organization={carried(of)}>
      <p>{email ? t.rich('explanation', { email, who }) : t('explanationNobody')}</p>
      <p className="text-quiet">{t('nothing')}</p>
    </Letterhead>
  );
}
