import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BackLink } from '#app/_design/back-link.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { Following } from '#app/_live/following.tsx';
import { Account } from '#app/_session/account.tsx';
import { Assign } from './_assign/assign.tsx';
import { TakeSeat } from './_assign/take-seat.tsx';
import { Holders } from './_holders/holders.tsx';
import { readView, viewPath } from './_holders/view.ts';
import { knownHere } from './_live/known.ts';
import { Head } from './_purchase/head.tsx';
import { managedPurchase } from './_purchase/managed-purchase.ts';
import { organizationOf } from './_purchase/organization-of.ts';
import { newsPath } from './_purchase/paths.ts';
import { Told } from './_seat/told.tsx';
import { Watch } from './_watch/watch.tsx';
import { Ways } from './_ways/ways.tsx';

type Props = PageProps<'/purchases/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await knownHere(id);
  const { purchase } = await managedPurchase(id);
  return { title: `${purchase.productName} · ${purchase.organizationName}` };
}

export default async function PurchasePage({ params, searchParams }: Props) {
  const t = await getTranslations('purchase');
  const { id } = await params;
  const known = await knownHere(id);
  const { actor, purchase } = await managedPurchase(id);
  const view = readView(await searchParams);
  const notice = await noticeOf(searchParams);
  return (
    <Frame
      title={purchase.productName}
      above={<BackLink href="/">{t('back')}</BackLink>}
      organization={organizationOf(purchase)}
      account={<Account actor={actor} />}
      notice={<Told telling={notice} back={viewPath(purchase.id, view)} />}
      width="table"
    >
      <div className="flex flex-col gap-12">
        <Head purchase={purchase} />
        <div className="flex flex-col gap-6">
          <Assign purchase={purchase} actor={actor} />
          <TakeSeat purchase={purchase} actor={actor} />
        </div>
        <Holders purchase={purchase} actor={actor} view={view} />
        <div className="grid items-start gap-12 lg:grid-cols-2">
          <Ways purchase={purchase} actor={actor} />
          <Watch purchase={purchase} actor={actor} />
        </div>
      </div>
      <Following at={newsPath(id)} known={known} />
    </Frame>
  );
}
