import { useTranslations } from 'next-intl';
import { SeatMeter } from '#app/_design/seat-meter.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { isOver } from '../../_purchase/why-asleep.ts';

/** How many places there are to give, and how many wait for one. */
export function Places({ purchase, waiting }: { purchase: Purchase; waiting: number }) {
  const t = useTranslations('requests');
  const { seats, claimed, pending, free, isLive } = purchase;
  return (
    <div className="-mt-4 flex flex-col gap-4">
      <SeatMeter seats={seats} claimed={claimed} waiting={pending} isLive={isLive} />
      <p>
        {isLive ? t('places', { free }) : t(isOver(purchase) ? 'over' : 'asleep')}{' '}
        {waiting > 0 && t('line', { count: waiting })}
      </p>
    </div>
  );
}
