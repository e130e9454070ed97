import { useTranslations } from 'next-intl';
import type { Place as Standing } from '#domain/import/rows.ts';

/** Where a row stands in the list, so that each of several on one line is called otherwise. */
export function Place({ row: { line, nth } }: { row: Standing }) {
  const t = useTranslations('list');
  return nth === null ? t('row', { line }) : t('entry', { line, nth });
}
