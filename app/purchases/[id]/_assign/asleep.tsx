import type { Messages } from 'next-intl';
import { useTranslations } from 'next-intl';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { MoreSeats } from './more-seats.tsx';

type Reason = Exclude<keyof Messages['purchase']['asleep'], 'buy' | 'write' | 'nowhere'>;

const reasons: Record<string, Reason> = {
  paused: 'paused',
  past_due: 'past_due',
  unpaid: 'unpaid',
  draft: 'pending',
  pending: 'pending',
  incomplete: 'pending',
  refunded: 'refunded',
};

/** The purchase hands out no seats while it is paused, unpaid or over: why, and what to do. */
export function Asleep({ purchase }: { purchase: Purchase }) {
  const t = useTranslations('purchase.asleep');
  const reason = reasons[purchase.status] ?? 'ended';
  const isOver = reason === 'ended' || reason === 'refunded';
  return (
    <>
      <p className="font-semibold">{t(`${reason}.title`)}</p>
      <p>{t(`${reason}.explanation`)}</p>
      <MoreSeats
        purchase={isOver ? purchase : { ...purchase, purchaseUrl: null }}
        buy={t('buy')}
        write={(email) => t('write', { email })}
        nowhere={t('nowhere', { organization: purchase.organizationName })}
      />
    </>
  );
}
