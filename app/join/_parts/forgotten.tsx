import { getTranslations } from 'next-intl/server';
import { Letterhead } from '../../_design/letterhead.tsx';

/** A letter that is so old that nothing is kept of it. */
export async function Forgotten() {
  const t = await getTranslations('join');
  return (
    <Letterhead title={t('over.late.title')}>
      <p>{t('forgotten')}</p>
    </Letterhead>
  );
}
