import { useTranslations } from 'next-intl';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Section } from '#app/_design/section.tsx';
import type { Outcome } from '#domain/import/judge.ts';
import type { Plan } from '#domain/import/plan.ts';
import { importPath } from '../../../_purchase/paths.ts';
import { rowsPath } from '../_list/view.ts';
import { RowsTable } from './rows-table.tsx';

/** Rows on a page. */
const atOnce = 100;

type Props = { plan: Plan; purchaseId: string; show: Outcome; after: number };

/** All rows to which one thing will happen, in pages. */
export function AllRows({ plan, purchaseId, show, after }: Props) {
  const t = useTranslations('list');
  const { id } = plan.list;
  const all = plan.rows.filter(({ outcome }) => outcome === show);
  const from = all.filter(({ position }) => position > after);
  const rows = from.slice(0, atOnce);
  const last = rows.at(-1);
  const title = t(`${show === 'invalid' ? 'problems' : show}.title`, { count: all.length });
  return (
    <Section id="rows" title={title}>
      <RowsTable rows={rows} caption={title} />
      <nav aria-label={t('rows.pages')} className="flex flex-wrap gap-x-6">
        <QuietLink href={importPath(purchaseId, id)}>{t('rows.back')}</QuietLink>
        {after >= 0 && (
          <QuietLink href={rowsPath(purchaseId, id, show)}>{t('rows.first')}</QuietLink>
        )}
        {last && from.length > rows.length && (
          <QuietLink href={rowsPath(purchaseId, id, show, last.position)}>
            {t('rows.next', { count: Math.min(atOnce, from.length - rows.length) })}
          </QuietLink>
        )}
      </nav>
    </Section>
  );
}
