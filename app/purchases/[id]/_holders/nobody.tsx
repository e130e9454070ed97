import { getTranslations } from 'next-intl/server';
import { Empty } from '#app/_design/empty.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { QuietLink } from '../_purchase/quiet-link.tsx';
import { viewPath } from './view.ts';

/** Nobody has a seat: what to do first, and the way to those who had one. */
export async function Nobody({ purchase }: { purchase: Purchase }) {
  const t = await getTranslations('purchase.holders');
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
