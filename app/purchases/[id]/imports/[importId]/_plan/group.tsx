import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Section } from '#app/_design/section.tsx';
import type { Outcome } from '#domain/import/judge.ts';
import type { Plan } from '#domain/import/plan.ts';
import { rowsPath } from '../_list/view.ts';
import { RowsTable } from './rows-table.tsx';

type Props = {
  plan: Plan;
  purchaseId: string;
  outcome: Exclude<Outcome, 'invalid'>;
  /** How many rows one sees before one asks for all. */
  shown: number;
  /** What can be done about it. */
  children?: ReactNode;
};

/** The rows to which one thing will happen: how many, some of them, and the way to all. */
export function Group({ plan, purchaseId, outcome, shown, children }: Props) {
  const t = useTranslations('list');
  const count = plan.counts[outcome];
  if (count === 0) return null;
  const all = plan.rows.filter((row) => row.outcome === outcome);
  // Nobody should have to ask for one row more.
  const rows = all.length <= shown + 2 ? all : all.slice(0, shown);
  const title = t(`${outcome}.title`, { count });
  return (
    <Section id={outcome} title={title}>
      {outcome !== 'new' && <p className="-mt-3 text-quiet">{t(`${outcome}.hint`)}</p>}
      {children}
      {rows.length > 0 && <RowsTable rows={rows} caption={title} />}
      {count > rows.length && (
        <p>
          <QuietLink href={rowsPath(purchaseId, plan.list.id, outcome)}>
            {t('rows.all', { count })}
          </QuietLink>
        </p>
      )}
    </Section>
  );
}
