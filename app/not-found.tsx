import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from './_design/button.tsx';
import { Letterhead } from './_design/letterhead.tsx';

/** Its own title, since no page gave one. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notFound'))('title') };
}

/** "Not there" and "not yours" look the same. */
export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <Letterhead title={t('title')}>
      <p>{t('explanation')}</p>
      <ButtonLink kind="primary" href="/">
        {t('home')}
      </ButtonLink>
    </Letterhead>
  );
}
