import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { shareLinksOf } from '#domain/share-link/links-of.ts';
import { linkPath } from '../_purchase/paths.ts';
import { isOver } from '../_purchase/why-asleep.ts';
import { Way } from './way.tsx';

type Props = { purchase: Purchase; actor: PortalActor };

/** Whether people can come by a shared link, and how many did. */
export async function SharedLink({ purchase, actor }: Props) {
  const t = await getTranslations();
  const [link] = await shareLinksOf(database(), actor, { source: sourceOf(purchase) });
  const isOn = link !== undefined && ['open', 'full', 'asleep'].includes(link.state);
  if (!link && !purchase.isLive) return null;
  return (
    <Way
      title={t('purchase.ways.link.title')}
      href={linkPath(purchase.id)}
      link={link ? t('purchase.ways.link.see') : t('purchase.ways.link.make')}
    >
      {howItStands()}
    </Way>
  );

  function howItStands(): string {
    if (isOn && isOver(purchase)) return t('link.state.over');
    if (link && !purchase.isLive) return t(`link.state.${link.state}`);
    return isOn ? t('purchase.ways.link.on', { count: link.joined }) : t('purchase.ways.link.off');
  }
}
