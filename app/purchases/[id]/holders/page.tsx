import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { buttonLook } from '#app/_design/button-look.ts';
import { Day } from '#app/_design/day.tsx';
import { Conditions } from '#app/_forms/conditions.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Holders } from '../_held/holders.tsx';
import { readView, todayIn } from '../_held/view.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { holdersPath } from '../_purchase/paths.ts';
import { PurchaseFrame } from '../_purchase/purchase-frame.tsx';

type Props = PageProps<'/purchases/[id]/holders'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { purchase } = await managedPurchase((await params).id);
  const t = await getTranslations('heldOn');
  return { title: `${t('title')} · ${purchase.productName}` };
}

/** Who held seats on a day: as it ended, or now where it goes on. */
export default async function HoldersPage({ params, searchParams }: Props) {
  const t = await getTranslations('heldOn');
  const { actor, purchase } = await managedPurchase((await params).id);
  const today = todayIn(purchase.timeZone);
  const view = readView(await searchParams, today);
  const day = () => <Day day={view.on} />;
  return (
    <PurchaseFrame purchase={purchase} actor={actor} title={t('title')} width="table">
      <div className="flex flex-col gap-8">
        <Conditions action={holdersPath(purchase.id)} className="flex flex-wrap items-end gap-3">
          <div className="w-48">
            <Field name="on" type="date" label={t('day')} defaultValue={view.on} />
          </div>
          <button type="submit" className={buttonLook('plain')}>
            {t('show')}
          </button>
        </Conditions>
        <p>{view.on === today ? t('today') : t.rich('past', { day })}</p>
        <Holders purchase={purchase} actor={actor} view={view} />
      </div>
    </PurchaseFrame>
  );
}
