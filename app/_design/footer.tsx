import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

/** Usher's name, last and small, beside what else belongs at the end of a page. */
export function Footer({ children }: { children?: ReactNode }) {
  const t = useTranslations('common');
  return (
    <footer className="mt-auto flex flex-wrap items-center justify-center gap-x-6 gap-y-3 px-4 py-6 text-sm text-quiet">
      <p className="inline-flex items-center gap-2">
        <Mark />
        {t('servedBy')}
      </p>
      {children}
    </footer>
  );
}
