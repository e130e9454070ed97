import { useTranslations } from 'next-intl';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { MoreSeats } from './more-seats.tsx';

/** All seats are taken: how to come by another one. */
export function Full({ purchase }: { purchase: Purchase }) {
  const t = useTranslations('purchase.full');
  const { seats, claimed, pending, organizationName: organization } = purchase;
  const taken = claimed + pending;
  const isOver = taken > seats;
  return (
    <>
      <p className="font-semibold">{isOver ? t('over') : t('title', { seats })}</p>
      <p>{isOver ? t('overExplanation', { seats, taken }) : t('explanation')}</p>
      <MoreSeats
        purchase={purchase}
        buy={t('buy')}
        write={(email) => t('write', { email })}
        nowhere={t('nowhere', { organization })}
      />
    </>
  );
}
