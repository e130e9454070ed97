import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { countRequests } from '#domain/seat-request/requests-of.ts';
import { requestsPath } from '../_purchase/paths.ts';
import { Way } from './way.tsx';

type Props = { purchase: Purchase; actor: PortalActor };

/** Whether members may ask, and how many wait for an answer or for a place. */
export async function Requests({ purchase, actor }: Props) {
  const t = await getTranslations('purchase.ways.requests');
  const source = sourceOf(purchase);
  const { open, waiting } = await countRequests(database(), actor, { source });
  const isQuiet = open + waiting === 0;
  if (isQuiet && !purchase.isLive) return null;
  return (
    <Way
      title={t('title')}
      href={requestsPath(purchase.id)}
      link={isQuiet && !purchase.acceptsRequests ? t('allow') : t('see')}
    >
      {isQuiet ? t(purchase.acceptsRequests ? 'none' : 'off') : t('count', { open, waiting })}
    </Way>
  );
}
