import { useTranslations } from 'next-intl';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { SeatMeter } from '#app/_design/seat-meter.tsx';
import { Status } from '#app/_design/status.tsx';
import { PurchaseStatus } from '#app/_purchase/purchase-status.tsx';
import { teamPath } from '#app/_team/paths.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { mayChangeCount } from './may-change-count.ts';
import { numberOfSeatsPath } from './paths.ts';

/** For whom a purchase is, how it stands, and how many of its seats are taken. */
export function Head({ purchase }: { purchase: Purchase }) {
  const t = useTranslations('purchase');
  const { seats, claimed, pending, customerName, isLive, cancelAtPeriodEnd } = purchase;
  return (
    <div className="-mt-6 flex flex-col gap-8">
      <div className="flex flex-wrap gap-x-6 gap-y-1 text-quiet">
        {customerName && (
          <p>{t.rich('boughtFor', { customer: () => <bdi>{customerName}</bdi> })}</p>
        )}
        <p>
          <PurchaseStatus purchase={purchase} />
        </p>
        {isLive && cancelAtPeriodEnd && <p>{t('endsWithSeats')}</p>}
        {claimed + pending > seats && (
          <p>
            <Status kind="overLimit" />
          </p>
        )}
        <p>
          <QuietLink href={teamPath(purchase.customerId)}>{t('team')}</QuietLink>
        </p>
      </div>
      <div className="flex flex-col gap-3">
        <SeatMeter seats={seats} claimed={claimed} waiting={pending} isLive={isLive} />
        {mayChangeCount(purchase) && (
          <p>
            <QuietLink href={numberOfSeatsPath(purchase.id)}>{t('changeCount')}</QuietLink>
          </p>
        )}
      </div>
    </div>
  );
}
