import { useTranslations } from 'next-intl';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { type View, viewPath } from '../_team/view.ts';

type Props = { customerId: string; view: View; next: string | null; atOnce: number };

/** The way on, and back to the first page. */
export function Pages({ customerId, view, next, atOnce }: Props) {
  const t = useTranslations('team.people');
  if (!next && !view.after) return null;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap gap-x-6">
      {view.after && (
        <QuietLink href={`${viewPath(customerId, { ...view, after: '' })}#people`}>
          {t('first')}
        </QuietLink>
      )}
      {next && (
        <QuietLink href={`${viewPath(customerId, { ...view, after: next })}#people`}>
          {t('next', { count: atOnce })}
        </QuietLink>
      )}
    </nav>
  );
}
