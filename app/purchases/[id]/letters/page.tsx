import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BackLink } from '#app/_design/back-link.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { Notice } from '#app/_design/notice.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { Account } from '#app/_session/account.tsx';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { organizationOf } from '../_purchase/organization-of.ts';
import { purchasePath } from '../_purchase/paths.ts';
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
  const ofSeat = await getTranslations('seat');
  const { actor, purchase } = await managedPurchase((await params).id);
  const notice = await noticeOf(searchParams);
  return (
    <Frame
      title={t('title')}
      above={
        <BackLink href={purchasePath(purchase.id)}>
          {ofSeat('back', { product: purchase.productName })}
        </BackLink>
      }
      organization={organizationOf(purchase)}
      account={<Account actor={actor} />}
      notice={notice && <Notice>{notice.sentence}</Notice>}
    >
      <div className="flex flex-col gap-12">
        <Wish purchase={purchase} actor={actor} />
        <Reminders purchase={purchase} />
      </div>
    </Frame>
  );
}
