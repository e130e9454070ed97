import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { seatLettersOf } from '#domain/purchase/seat-letters.ts';
import { lettersPath } from '../_purchase/paths.ts';
import { Way } from '../_ways/way.tsx';

type Props = { purchase: Purchase; actor: PortalActor };

/** How whoever looks at the page hears of the seats, and whether others are reminded. */
export async function Letters({ purchase, actor }: Props) {
  const t = await getTranslations('purchase.watch.letters');
  const wish = await seatLettersOf(database(), actor, { source: sourceOf(purchase) });
  const reminds = purchase.remindersEnabled && purchase.reminderDays.length > 0;
  // says purchase.watch.letters.{each,daily,none}
  return (
    <Way title={t('title')} href={lettersPath(purchase.id)} link={t('choose')}>
      {t(wish)} {reminds ? t('reminds') : t('remindsNobody')}
    </Way>
  );
}
