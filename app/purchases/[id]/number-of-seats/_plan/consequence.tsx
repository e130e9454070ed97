import { useFormatter, useTranslations } from 'next-intl';
import { Moment } from '#app/_design/moment.tsx';
import type { ListedSubscription } from '#domain/subscription/list.ts';
import type { SeatCountPlan } from '#domain/subscription/plan-seat-count.ts';

type Props = { plan: SeatCountPlan; subscription: ListedSubscription };

/** What happens to the seats, to the price, and when. */
export function Consequence({ plan, subscription }: Props) {
  const t = useTranslations('seatCount');
  const { seats, was, amounts, appliesAt } = plan;
  const { product, organization } = subscription;
  const money = useMoney(product.priceCurrency);
  const name = organization.name;
  return (
    <div className="flex flex-col gap-2">
      <h2 className="text-lg">{t('becomes', { seats, was })}</h2>
      {amounts.was + amounts.becomes > 0 && (
        <p>
          {t(`price.${product.recurringInterval}`, {
            becomes: money(amounts.becomes),
            was: money(amounts.was),
            count: product.recurringIntervalCount,
          })}
        </p>
      )}
      <p>
        {appliesAt
          ? t.rich('later', { when: () => <Moment at={appliesAt} /> })
          : t(organization.prorationBehavior === 'invoice' ? 'atOnce' : 'atOnceLater', { name })}
      </p>
    </div>
  );
}

/** Says an amount in a currency's smallest unit; some have no cents, and a few have thousands. */
function useMoney(code: string): (amount: number) => string {
  const format = useFormatter();
  const currency = code.toUpperCase();
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return (amount) => format.number(amount / 10 ** digits, { style: 'currency', currency });
}
