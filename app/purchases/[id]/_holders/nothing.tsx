import { useTranslations } from 'next-intl';
import { Empty } from '#app/_design/empty.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { type View, viewPath } from './view.ts';

/** No seat is what one asked for. */
export function Nothing({ id, view }: { id: string; view: View }) {
  const t = useTranslations('purchase.holders');
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
