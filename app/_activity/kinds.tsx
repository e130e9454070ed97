import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Tab, Tabs } from '#app/_design/tabs.tsx';
import { type View, viewPath } from './view.ts';

type Props = {
  at: Route;
  view: View;
  /** What can be shown alone, and what it is called, in the order in which it is offered. */
  kinds: { kind: View['kind']; label: string }[];
};

/** What can be shown alone: whatever else one asked for stays. */
export function Kinds({ at, view, kinds }: Props) {
  const t = useTranslations('activity');
  return (
    <Tabs label={t('show')}>
      {kinds.map(({ kind, label }) => (
        <Tab
          key={kind}
          href={viewPath(at, { ...view, kind, after: '' })}
          isCurrent={kind === view.kind}
        >
          {label}
        </Tab>
      ))}
    </Tabs>
  );
}
