import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Notice } from '#app/_design/notice.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { Following } from '#app/_live/following.tsx';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { countRequests } from '#domain/seat-request/requests-of.ts';
import { knownHere } from '../_live/known.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { newsPath } from '../_purchase/paths.ts';
import { PurchaseFrame } from '../_purchase/purchase-frame.tsx';
import { Allowing } from './_requests/allowing.tsx';
import { Asked } from './_requests/asked.tsx';
import { Places } from './_requests/places.tsx';

type Props = PageProps<'/purchases/[id]/requests'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await knownHere(id);
  const { purchase } = await managedPurchase(id);
  const t = await getTranslations('requests');
  return { title: `${t('title')} · ${purchase.productName}` };
}

/** Who asks for a seat of a purchase, and what to answer. */
export default async function RequestsPage({ params, searchParams }: Props) {
  const t = await getTranslations('requests');
  const { id } = await params;
  const known = await knownHere(id);
  const { actor, purchase } = await managedPurchase(id);
  const { after } = await searchParams;
  const notice = await noticeOf(searchParams);
  const counts = await countRequests(database(), actor, { source: sourceOf(purchase) });
  return (
    <PurchaseFrame
      purchase={purchase}
      actor={actor}
      title={t('title')}
      notice={notice && <Notice>{notice.sentence}</Notice>}
      width="table"
    >
      <div className="flex flex-col gap-12">
        <Places purchase={purchase} waiting={counts.waiting} />
        <Asked
          purchase={purchase}
          actor={actor}
          open={counts.open}
          after={typeof after === 'string' ? after : ''}
        />
        <Allowing purchase={purchase} />
      </div>
      <Following
        at={newsPath(id)}
        known={known}
        of={['seat_request', 'purchase', 'subscription', 'order']}
      />
    </PurchaseFrame>
  );
}
