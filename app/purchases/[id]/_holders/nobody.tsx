import { useTranslations } from 'next-intl';
import { Empty } from '#app/_design/empty.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { QuietLink } from '../_purchase/quiet-link.tsx';
import { viewPath } from './view.ts';

/** Nobody has a seat: what to do first, and the way to those who had one. */
export function Nobody({ purchase }: { purchase: Purchase }) {
  const t = useTranslations('purchase.holders');
  return (
    <Empty
      title={t('emptyTitle')}
      step={
        <QuietLink href={viewPath(purchase.id, { show: 'revoked' })}>{t('formerly')}</QuietLink>
      }
    >
      {purchase.isLive ? t('emptyExplanation') : t('emptyAsleep')}
    </Empty>
  );
}
