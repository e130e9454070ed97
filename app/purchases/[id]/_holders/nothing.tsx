import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_design/empty.tsx';
import { QuietLink } from '../_purchase/quiet-link.tsx';
import { type View, viewPath } from './view.ts';

/** No seat is what one asked for. */
export async function Nothing({ id, view }: { id: string; view: View }) {
  const t = await getTranslations('purchase.holders');
  const { search } = view;
  return (
    <Empty
      level="h3"
      title={t('nobodyTitle')}
      step={<QuietLink href={viewPath(id)}>{t('all')}</QuietLink>}
    >
      {search ? t('nobodyFound', { search }) : t('nobodyShown')}
    </Empty>
  );
}
