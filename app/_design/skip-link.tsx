import { useTranslations } from 'next-intl';

/** The first stop of the keyboard on each page. */
export function SkipLink() {
  const t = useTranslations('common');
  return (
    <a
      href="#main"
      className="fixed start-2 top-2 z-10 -translate-y-20 rounded bg-raised px-4 py-2 shadow focus:translate-y-0"
    >
      {t('skip')}
    </a>
  );
}
