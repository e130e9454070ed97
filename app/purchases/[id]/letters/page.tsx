import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '#app/_design/notice.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { PurchaseFrame } from '../_purchase/purchase-frame.tsx';
import { Reminders } from './_reminders/reminders.tsx';
import { Wish } from './_wish/wish.tsx';

type Props = PageProps<'/purchases/[id]/letters'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { purchase } = await managedPurchase((await params).id);
  const t = await getTranslations('seatLetters');
  return { title: `${t('title')} · ${purchase.productName} · ${purchase.organizationName}` };
}

/** Which letters are sent about a purchase's seats: to whoever looks, and to who was invited. */
export default async function LettersPage({ params, searchParams }: Props) {
  const t = await getTranslations('seatLetters');
  const { actor, purchase } = await managedPurchase((await params).id);
  const notice = await noticeOf(searchParams);
  return (
    <PurchaseFrame
      purchase={purchase}
      actor={actor}
      title={t('title')}
      notice={notice && <Notice>{notice.sentence}</Notice>}
    >
      <div className="flex flex-col gap-12">
        <Wish purchase={purchase} actor={actor} />
        <Reminders purchase={purchase} />
      </div>
    </PurchaseFrame>
  );
}
