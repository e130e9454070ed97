import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Empty } from '#app/_design/empty.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { isOver } from '../_purchase/why-asleep.ts';
import { viewPath } from './view.ts';

type Props = { purchase: Purchase; actor: PortalActor };

/** Nobody has a seat: what to do first, and the way to those who had one. */
export async function Nobody({ purchase, actor }: Props) {
  const t = await getTranslations('purchase.holders');
  const former = { source: sourceOf(purchase), show: 'revoked', limit: 1 } as const;
  const { seats } = await seatsOf(database(), actor, former);
  const formerly = seats.length > 0 && (
    <QuietLink href={`${viewPath(purchase.id, { show: 'revoked' })}#seats`}>
      {t('formerly')}
    </QuietLink>
  );
  if (isOver(purchase)) return <Empty title={t('emptyTitleOver')} step={formerly} />;
  return (
    <Empty title={formerly ? t('emptyTitleAgain') : t('emptyTitle')} step={formerly}>
      {purchase.isLive ? t('emptyExplanation') : t('emptyAsleep')}
    </Empty>
  );
}
