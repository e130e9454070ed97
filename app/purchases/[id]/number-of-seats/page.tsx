import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatMeter } from '#app/_design/seat-meter.tsx';
import { PurchaseFrame } from '../_purchase/purchase-frame.tsx';
import { Pending } from './_plan/pending.tsx';
import { Plan } from './_plan/plan.tsx';
import { subscribed } from './_plan/subscribed.ts';
import { Wanted } from './_plan/wanted.tsx';

type Props = PageProps<'/purchases/[id]/number-of-seats'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { purchase } = await subscribed((await params).id);
  const t = await getTranslations('seatCount');
  return { title: `${t('title')} · ${purchase.productName} · ${purchase.organizationName}` };
}

/** Another number of seats: first what it would mean, then the deed. */
export default async function NumberOfSeatsPage({ params, searchParams }: Props) {
  const t = await getTranslations('seatCount');
  const { actor, purchase, subscription } = await subscribed((await params).id);
  const { seats } = await searchParams;
  const wanted = typeof seats === 'string' ? seats.trim() : undefined;
  return (
    <PurchaseFrame purchase={purchase} actor={actor} title={t('title')}>
      <div className="flex flex-col gap-10">
        <SeatMeter seats={purchase.seats} claimed={purchase.claimed} waiting={purchase.pending} />
        <Pending subscription={subscription} />
        <Wanted subscription={subscription} wanted={wanted} />
        <div role="status">
          {wanted !== undefined && (
            <Plan actor={actor} subscription={subscription} wanted={wanted} />
          )}
        </div>
      </div>
    </PurchaseFrame>
  );
}
