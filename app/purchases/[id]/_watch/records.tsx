import { useTranslations } from 'next-intl';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { activityPath, holdersPath, seatDaysPath } from '../_purchase/paths.ts';
import { Way } from '../_ways/way.tsx';

/** What can be looked up later: what happened, who had a seat when, and for how long by label. */
export function Records({ purchase: { id } }: { purchase: Purchase }) {
  const t = useTranslations('purchase.watch');
  return (
    <>
      <Way title={t('activity.title')} href={activityPath(id)} link={t('activity.see')}>
        {t('activity.about')}
      </Way>
      <Way title={t('holders.title')} href={holdersPath(id)} link={t('holders.see')}>
        {t('holders.about')}
      </Way>
      <Way title={t('days.title')} href={seatDaysPath(id)} link={t('days.see')}>
        {t('days.about')}
      </Way>
    </>
  );
}
