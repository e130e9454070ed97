import { useTranslations } from 'next-intl';
import type { Plan } from '#domain/import/plan.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { MoreSeats } from '../../../_assign/more-seats.tsx';
import { Group } from './group.tsx';

/** Whoever there is no seat for, and where to get more. */
export function Beyond({ plan, purchase }: { plan: Plan; purchase: Purchase }) {
  const t = useTranslations('purchase.full');
  const { id, isLive, organizationName: organization } = purchase;
  return (
    <Group plan={plan} purchaseId={id} outcome="beyond" shown={5}>
      {isLive && (
        <div>
          <MoreSeats
            purchase={purchase}
            buy={t('buy')}
            write={(email) => t('write', { email })}
            nowhere={t('nowhere', { organization })}
          />
        </div>
      )}
    </Group>
  );
}
