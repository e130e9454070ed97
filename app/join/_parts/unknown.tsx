import { getTranslations } from 'next-intl/server';
import { Letterhead } from '../../_design/letterhead.tsx';

/** A link that we never made, or only a part of one. */
export async function Unknown() {
  const t = await getTranslations('join.unknown');
  return (
    <Letterhead title={t('title')}>
      <p>{t('explanation')}</p>
    </Letterhead>
  );
}
