import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BackLink } from '#app/_design/back-link.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { Account } from '#app/_session/account.tsx';
import { Activities } from '../_activity/activities.tsx';
import { Kinds } from '../_activity/kinds.tsx';
import { Narrow } from '../_activity/narrow.tsx';
import { readView } from '../_activity/view.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { organizationOf } from '../_purchase/organization-of.ts';
import { purchasePath } from '../_purchase/paths.ts';

type Props = PageProps<'/purchases/[id]/activity'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { purchase } = await managedPurchase((await params).id);
  const t = await getTranslations('activity');
  return { title: `${t('title')} · ${purchase.productName}` };
}

/** Who did what with a purchase and its seats, when, and by which way in. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const t = await getTranslations('activity');
  const { actor, purchase } = await managedPurchase((await params).id);
  const view = readView(await searchParams);
  return (
    <Frame
      title={t('title')}
      above={
        <BackLink href={purchasePath(purchase.id)}>
          {t('back', { product: purchase.productName })}
        </BackLink>
      }
      organization={organizationOf(purchase)}
      account={<Account actor={actor} />}
      width="table"
    >
      <div className="flex flex-col gap-8">
        <Narrow purchase={purchase} actor={actor} view={view} />
        <div className="flex flex-col gap-4">
          <Kinds id={purchase.id} view={view} />
          <Activities purchase={purchase} actor={actor} view={view} />
        </div>
      </div>
    </Frame>
  );
}
