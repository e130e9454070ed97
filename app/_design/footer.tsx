import { useTranslations } from 'next-intl';
import { Mark } from './mark.tsx';

/** Usher's name, last and small. */
export function Footer() {
  const t = useTranslations('common');
  return (
    <footer className="mt-auto flex items-center justify-center gap-2 px-4 py-6 text-sm text-quiet">
      <Mark />
      {t('servedBy')}
    </footer>
  );
}
