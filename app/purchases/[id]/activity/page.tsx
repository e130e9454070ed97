import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Narrowed } from '#app/_activity/narrowed.tsx';
import { readView } from '#app/_activity/view.ts';
import { database } from '#app/_database/pool.ts';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Following } from '#app/_live/following.tsx';
import { teamActivityPath } from '#app/_team/paths.ts';
import { managersOf } from '#domain/member/managers-of.ts';
import { Activities } from '../_activity/activities.tsx';
import { families, kinds } from '../_activity/kinds.ts';
import { knownHere } from '../_live/known.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { activityPath, newsPath } from '../_purchase/paths.ts';
import { PurchaseFrame } from '../_purchase/purchase-frame.tsx';

type Props = PageProps<'/purchases/[id]/activity'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await knownHere(id);
  const { purchase } = await managedPurchase(id);
  const t = await getTranslations('activity');
  return { title: `${t('title')} · ${purchase.productName}` };
}

/** Who did what with a purchase and its seats, when, and by which way in. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const t = await getTranslations('activity');
  const { id } = await params;
  const known = await knownHere(id);
  const { actor, purchase } = await managedPurchase(id);
  const { customerId, organizationName } = purchase;
  const view = readView(kinds, await searchParams);
  const managers = await managersOf(database(), actor, { customerId });
  return (
    <PurchaseFrame purchase={purchase} actor={actor} title={t('title')} width="table">
      <div className="flex flex-col gap-8">
        <Narrowed
          at={activityPath(id)}
          view={view}
          managers={managers}
          organization={organizationName}
          search={t('search')}
          // says activity.kind.{all,given,claimed,ended,changed,letters,requests,link,purchase}
          kinds={(['all', ...kinds] as const).map((kind) => ({ kind, label: t(`kind.${kind}`) }))}
        >
          <Activities purchase={purchase} actor={actor} view={view} />
        </Narrowed>
        <QuietLink href={teamActivityPath(customerId)}>{t('team')}</QuietLink>
      </div>
      {!view.after && <Following at={newsPath(id)} known={known} of={families} />}
    </PurchaseFrame>
  );
}
