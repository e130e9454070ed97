import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Notice } from '#app/_design/notice.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { Following } from '#app/_live/following.tsx';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { shareLinksOf } from '#domain/share-link/links-of.ts';
import { knownHere } from '../_live/known.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { newsPath } from '../_purchase/paths.ts';
import { PurchaseFrame } from '../_purchase/purchase-frame.tsx';
import { Came } from './_link/came.tsx';
import { Current } from './_link/current.tsx';
import { Former } from './_link/former.tsx';
import { Make } from './_link/make.tsx';

type Props = PageProps<'/purchases/[id]/link'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await knownHere(id);
  const { purchase } = await managedPurchase(id);
  const t = await getTranslations('link');
  return { title: `${t('title')} · ${purchase.productName}` };
}

/** The link by which people take a seat of a purchase themselves, and who did. */
export default async function LinkPage({ params, searchParams }: Props) {
  const t = await getTranslations('link');
  const { id } = await params;
  const known = await knownHere(id);
  const { actor, purchase } = await managedPurchase(id);
  const { of, after } = await searchParams;
  const notice = await noticeOf(searchParams);
  const links = await shareLinksOf(database(), actor, { source: sourceOf(purchase) });
  const current = links.find(({ state }) => ['open', 'full', 'asleep'].includes(state));
  const shown = links.find(({ id }) => id === of) ?? links[0];
  return (
    <PurchaseFrame
      purchase={purchase}
      actor={actor}
      title={t('title')}
      notice={notice && <Notice>{notice.sentence}</Notice>}
      width="table"
    >
      <div className="flex flex-col gap-12">
        {current ? (
          <Current purchase={purchase} link={current} />
        ) : (
          <Make purchase={purchase} email={actor.email} />
        )}
        {shown && (
          <Came
            purchaseId={purchase.id}
            actor={actor}
            link={shown}
            after={typeof after === 'string' ? after : ''}
          />
        )}
        <Former purchaseId={purchase.id} links={links.filter((link) => link !== current)} />
      </div>
      <Following at={newsPath(id)} known={known} of={['share_link']} />
    </PurchaseFrame>
  );
}
