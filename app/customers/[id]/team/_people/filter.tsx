import { useTranslations } from 'next-intl';
import { Tab, Tabs } from '#app/_design/tabs.tsx';
import { filters, type View, viewPath } from '../_team/view.ts';

/** Which people the table shows: what one looks for stays. */
export function Filter({ customerId, view }: { customerId: string; view: View }) {
  const t = useTranslations('team.people');
  return (
    <Tabs label={t('show')}>
      {filters.map((show) => (
        <Tab
          key={show}
          href={`${viewPath(customerId, { show, search: view.search })}#people`}
          isCurrent={show === view.show}
        >
          {t(`shown.${show}`)}
        </Tab>
      ))}
    </Tabs>
  );
}
