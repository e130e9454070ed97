import { useTranslations } from 'next-intl';
import { Empty } from '#app/_design/empty.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { lookedAt } from '#domain/list/look.ts';
import { type View, viewPath } from './view.ts';

type Props = { id: string; view: View; isAll: boolean };

/** No seat is what one asked for; or none yet, where not all were looked at. */
export function Nothing({ id, view: { search }, isAll }: Props) {
  const t = useTranslations('purchase.holders');
  return (
    <Empty
      level="h3"
      title={t('nobodyTitle')}
      step={<QuietLink href={`${viewPath(id)}#seats`}>{t('all')}</QuietLink>}
    >
      {isAll ? told() : t('looked', { count: lookedAt })}
    </Empty>
  );

  function told(): string {
    return search ? t('nobodyFound', { search }) : t('nobodyShown');
  }
}
