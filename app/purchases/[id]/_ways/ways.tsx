import { getTranslations } from 'next-intl/server';
import type { PortalActor } from '#app/_session/current-actor.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { isOver } from '../_purchase/why-asleep.ts';
import { Requests } from './requests.tsx';
import { SharedLink } from './shared-link.tsx';

type Props = { purchase: Purchase; actor: PortalActor };

/**
 * How people come by a seat without being named here first. Where nobody can, that is said once, and
 * only what there is to see is led to.
 */
export async function Ways({ purchase, actor }: Props) {
  const t = await getTranslations();
  return (
    <section aria-labelledby="ways" className="flex flex-col gap-2">
      <h2 id="ways" className="text-lg">
        {t('purchase.ways.title')}
      </h2>
      {!purchase.isLive && <p>{t(isOver(purchase) ? 'link.over' : 'link.asleep')}</p>}
      <ul className="border-t border-line empty:hidden">
        <Requests purchase={purchase} actor={actor} />
        <SharedLink purchase={purchase} actor={actor} />
      </ul>
    </section>
  );
}
