import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Empty } from '#app/_design/empty.tsx';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { seatDaysOf } from '#domain/purchase/seat-days.ts';
import { noteNames } from '#domain/seat/note-names.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { PurchaseFrame } from '../_purchase/purchase-frame.tsx';
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
  const { id, timeZone } = purchase;
  const source = sourceOf(purchase);
  const labels = await noteNames(database(), actor, { source });
  const months = monthsOf(purchase);
  const view = readView(await searchParams, { months, labels });
  const sums = view.label ? await seatDaysOf(database(), actor, { source, timeZone, ...view }) : [];
  return (
    <PurchaseFrame purchase={purchase} actor={actor} title={t('title')} width="table">
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
    </PurchaseFrame>
  );
}
