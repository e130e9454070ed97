import { useTranslations } from 'next-intl';
import { Tab, Tabs } from '#app/_design/tabs.tsx';
import { kinds, type View, viewPath } from './view.ts';

/** What can be shown alone: whatever else one asked for stays. */
export function Kinds({ id, view }: { id: string; view: View }) {
  const t = useTranslations('activity');
  return (
    <Tabs label={t('show')}>
      {kinds.map((kind) => (
        <Tab
          key={kind}
          href={viewPath(id, { ...view, kind, after: '' })}
          isCurrent={kind === view.kind}
        >
          {/* says activity.kind.{all,given,claimed,ended,changed,letters,requests,link,purchase} */}
          {t(`kind.${kind}`)}
        </Tab>
      ))}
    </Tabs>
  );
}
