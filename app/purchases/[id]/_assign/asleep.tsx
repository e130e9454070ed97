import { useTranslations } from 'next-intl';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { isOver, whyAsleep } from '../_purchase/why-asleep.ts';
import { MoreSeats } from './more-seats.tsx';

/** The purchase hands out no seats while it is paused, unpaid or over: why, and what to do. */
export function Asleep({ purchase }: { purchase: Purchase }) {
  const t = useTranslations('purchase.asleep');
  const reason = whyAsleep(purchase);
  return (
    <>
      <p className="font-semibold">{t(`${reason}.title`)}</p>
      <p>{t(`${reason}.explanation`)}</p>
      <MoreSeats
        purchase={isOver(purchase) ? purchase : { ...purchase, purchaseUrl: null }}
        buy={t('buy')}
        write={(email) => t('write', { email })}
        nowhere={t('nowhere', { organization: purchase.organizationName })}
      />
    </>
  );
}
