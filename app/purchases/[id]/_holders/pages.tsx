import { useTranslations } from 'next-intl';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { type View, viewPath } from './view.ts';

type Props = { id: string; view: View; shown: number; next: string | null; atOnce: number };

/** The way on, and back to the first page. A page that isn't full looked at all that it may. */
export function Pages({ id, view, shown, next, atOnce }: Props) {
  const t = useTranslations('purchase.holders');
  if (!next && !view.after) return null;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap gap-x-6">
      {view.after && (
        <QuietLink href={`${viewPath(id, { ...view, after: '' })}#seats`}>{t('first')}</QuietLink>
      )}
      {next && (
        <QuietLink href={`${viewPath(id, { ...view, after: next })}#seats`}>
          {shown < atOnce ? t('further') : t('next', { count: atOnce })}
        </QuietLink>
      )}
    </nav>
  );
}
