import { getTranslations } from 'next-intl/server';
import type { PortalActor } from '#app/_session/current-actor.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { Letters } from './letters.tsx';
import { Records } from './records.tsx';

type Props = { purchase: Purchase; actor: PortalActor };

/** How one learns what becomes of the seats. */
export async function Watch({ purchase, actor }: Props) {
  const t = await getTranslations('purchase.watch');
  return (
    <section aria-labelledby="watch" className="flex flex-col gap-2">
      <h2 id="watch" className="text-lg">
        {t('title')}
      </h2>
      <ul className="border-t border-line">
        <Letters purchase={purchase} actor={actor} />
        <Records purchase={purchase} />
      </ul>
    </section>
  );
}
