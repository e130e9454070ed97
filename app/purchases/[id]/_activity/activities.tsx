import { getTranslations } from 'next-intl/server';
import { Deeds } from '#app/_activity/deeds.tsx';
import { atOnce } from '#app/_activity/pages.tsx';
import { askedIn } from '#app/_activity/view.ts';
import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { activityOf } from '#domain/purchase/activity.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { activityPath } from '../_purchase/paths.ts';
import { ActivityRow } from './activity-row.tsx';
import type { PurchaseView } from './kinds.ts';

type Props = { purchase: Purchase; actor: PortalActor; view: PurchaseView };

/** What became of a purchase, newest first, as far as one asked. */
export async function Activities({ purchase, actor, view }: Props) {
  const t = await getTranslations('activity');
  const { activity, next } = await activityOf(database(), actor, {
    source: sourceOf(purchase),
    ...askedIn(view, purchase.timeZone),
    limit: atOnce,
  });
  const rows = activity.map((one) => (
    <ActivityRow key={one.id} activity={one} purchase={purchase} />
  ));
  return (
    <Deeds at={activityPath(purchase.id)} view={view} whom={t('whose')} rows={rows} next={next} />
  );
}
