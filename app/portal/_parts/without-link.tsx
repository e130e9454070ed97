import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../_design/button.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';

/** What a link's page becomes when it is loaded anew, after its token left the address bar. */
export async function WithoutLink() {
  const t = await getTranslations('portal.again');
  return (
    <Letterhead title={t('title')}>
      <p>{t('explanation')}</p>
      <ButtonLink href="/">{t('seats')}</ButtonLink>
    </Letterhead>
  );
}
