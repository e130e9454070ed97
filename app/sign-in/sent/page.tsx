import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../_design/button.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';
import { open } from '../../_forms/seal.ts';
import { signInPath } from '../../_session/return-path.ts';
import { who } from '../../_session/who.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signInSent'))('title') };
}

/** The same for an address that we know and for one that we don't. */
export default async function LinkSent({ searchParams }: PageProps<'/sign-in/sent'>) {
  const t = await getTranslations('signInSent');
  const { email, to } = readSent((await searchParams).sent);
  return (
    <Letterhead title={t('title')}>
      <p>{email ? t.rich('explanation', { email, who }) : t('explanationNobody')}</p>
      <p className="text-quiet">{t('nothing')}</p>
      <ButtonLink href={signInPath(to)}>{t('again')}</ButtonLink>
    </Letterhead>
  );
}

/** Where the letter went, as the action that had it sent wrote it into this page's address. */
function readSent(sent: unknown): { email: string | null; to: string } {
  const text = open('sign-in', sent);
  return text ? JSON.parse(text) : { email: null, to: '/' };
}
