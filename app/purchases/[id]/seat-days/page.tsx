import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { BackLink } from '#app/_design/back-link.tsx';
import { Empty } from '#app/_design/empty.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { Account } from '#app/_session/account.tsx';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { seatDaysOf } from '#domain/purchase/seat-days.ts';
import { noteNames } from '#domain/seat/note-names.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { organizationOf } from '../_purchase/organization-of.ts';
import { purchasePath } from '../_purchase/paths.ts';
import { Ask } from '../_seat-days/ask.tsx';
import { Sums } from '../_seat-days/sums.tsx';
import { monthsOf, readView } from '../_seat-days/view.ts';

type Props = PageProps<'/purchases/[id]/seat-days'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { purchase } = await managedPurchase((await params).id);
  const t = await getTranslations('seatDays');
  return { title: `${t('title')} · ${purchase.productName}` };
}

/** How many days seats were held in a month, by a label: for charging them to whoever uses them. */
export default async function SeatDaysPage({ params, searchParams }: Props) {
  const t = await getTranslations('seatDays');
  const { actor, purchase } = await managedPurchase((await params).id);
  const { id, timeZone, productName: product } = purchase;
  const source = sourceOf(purchase);
  const labels = await noteNames(database(), actor, { source });
  const months = monthsOf(purchase);
  const view = readView(await searchParams, { months, labels });
  const sums = view.label ? await seatDaysOf(database(), actor, { source, timeZone, ...view }) : [];
  return (
    <Frame
      title={t('title')}
      above={<BackLink href={purchasePath(id)}>{t('back', { product })}</BackLink>}
      organization={organizationOf(purchase)}
      account={<Account actor={actor} />}
      width="table"
    >
      <div className="flex flex-col gap-8">
        <p className="max-w-form">{t('rule')}</p>
        {view.label ? (
          <>
            <Ask id={id} view={view} months={months} labels={labels} />
            <Sums id={id} view={view} sums={sums} />
          </>
        ) : (
          <Empty title={t('noLabelTitle')}>{t('noLabel')}</Empty>
        )}
      </div>
    </Frame>
  );
}
