import { useTranslations } from 'next-intl';

/** The first stop of the keyboard on each page. */
export function SkipLink() {
  const t = useTranslations('common');
  return (
    <a
      href="#main"
      className="sr-only z-10 rounded bg-raised shadow-lifted focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:px-4 focus:py-2"
    >
      {t('skip')}
    </a>
  );
}
