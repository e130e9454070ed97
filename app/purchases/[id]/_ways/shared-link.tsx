import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { shareLinksOf } from '#domain/share-link/links-of.ts';
import { linkPath } from '../_purchase/paths.ts';
import { Way } from './way.tsx';

type Props = { purchase: Purchase; actor: PortalActor };

/** Whether people can come by a shared link, and how many did. */
export async function SharedLink({ purchase, actor }: Props) {
  const t = await getTranslations('purchase.ways.link');
  const [link] = await shareLinksOf(database(), actor, { source: sourceOf(purchase) });
  const isOn = link !== undefined && ['open', 'full', 'asleep'].includes(link.state);
  return (
    <Way title={t('title')} href={linkPath(purchase.id)} link={isOn || link ? t('see') : t('make')}>
      {isOn ? t('on', { count: link.joined }) : t('off')}
    </Way>
  );
}
