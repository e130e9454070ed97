import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable } from '#app/_design/data-table.tsx';
import { quietLook } from '#app/_design/quiet-link.tsx';
import { Nothing } from './nothing.tsx';
import { Pages } from './pages.tsx';
import { filePath, type View } from './view.ts';

type Props = {
  at: Route;
  view: View;
  /** What the column of whom it is about is called. */
  whom: string;
  /** One for each deed. */
  rows: ReactNode[];
  next: number | null;
};

/** A page of deeds, newest first, with the way on and the way to a file of all of them. */
export function Deeds({ at, view, whom, rows, next }: Props) {
  const t = useTranslations('activity');
  return (
    <section id="deeds" aria-labelledby="deeds-title" className="flex flex-col gap-4 scroll-mt-4">
      <h2 id="deeds-title" className="sr-only">
        {t('deeds')}
      </h2>
      <p role="status" className="sr-only">
        {rows.length > 0 ? t('shown', { count: rows.length }) : t('nothingTitle')}
      </p>
      {rows.length > 0 ? (
        <DataTable caption={t('deeds')} columns={[t('what'), whom, t('when')]}>
          {rows}
        </DataTable>
      ) : (
        <Nothing at={at} isAll={next === null} />
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <Pages at={at} view={view} shown={rows.length} next={next} />
        {rows.length > 0 && (
          // No `Link`: a file isn't to be fetched ahead.
          <a href={filePath(at, view)} download className={quietLook}>
            {t('file')}
          </a>
        )}
      </div>
    </section>
  );
}
