import { useTranslations } from 'next-intl';
import { Tab, Tabs } from '#app/_design/tabs.tsx';
import { filters, ordersOf, usual, type View, viewPath } from './view.ts';

/** Which seats the table shows: what one looks for stays. */
export function Filter({ id, view }: { id: string; view: View }) {
  const t = useTranslations('purchase.holders');
  return (
    <Tabs label={t('show')}>
      {filters.map((show) => (
        <Tab
          key={show}
          href={`${viewPath(id, shown(view, show))}#seats`}
          isCurrent={show === view.show}
        >
          {/* says purchase.holders.{live,pending,claimed,expired,undeliverable,revoked} */}
          {t(show)}
        </Tab>
      ))}
    </Tabs>
  );
}

function shown(view: View, show: View['show']): View {
  const order = ordersOf(show).find((one) => one === view.order) ?? usual.order;
  return { ...view, show, order, after: '' };
}
