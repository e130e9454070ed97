import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { type View, viewPath } from './view.ts';

type Props = { at: Route; view: View; shown: number; next: number | null };

/** Deeds on a page. */
export const atOnce = 50;

/** The way to what was earlier, and back to the newest. A page that isn't full looked at all it may. */
export function Pages({ at, view, shown, next }: Props) {
  const t = useTranslations('activity');
  if (!next && !view.after) return null;
  const from = (after: string) => `${viewPath(at, { ...view, after })}#deeds` as const;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap gap-x-6">
      {view.after && <QuietLink href={from('')}>{t('newest')}</QuietLink>}
      {next && (
        <QuietLink href={from(String(next))}>
          {shown < atOnce ? t('further') : t('earlier', { count: atOnce })}
        </QuietLink>
      )}
    </nav>
  );
}
