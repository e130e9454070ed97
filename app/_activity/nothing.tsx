import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Empty } from '#app/_design/empty.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { lookedAt } from '#domain/list/look.ts';
import { viewPath } from './view.ts';

type Props = { at: Route; isAll: boolean };

/** Nothing is what one asked for; or nothing yet, where not everything was looked at. */
export function Nothing({ at, isAll }: Props) {
  const t = useTranslations('activity');
  return (
    <Empty
      level="h3"
      title={t('nothingTitle')}
      step={<QuietLink href={`${viewPath(at)}#deeds`}>{t('everything')}</QuietLink>}
    >
      {isAll ? t('nothing') : t('looked', { count: lookedAt })}
    </Empty>
  );
}
