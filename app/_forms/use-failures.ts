import { useTranslations } from 'next-intl';
import type { Failures } from './surviving.ts';

/** What a form says when no answer comes back. */
export function useFailures(): Failures {
  const t = useTranslations();
  return {
    offline: t('form.offline'),
    unreachable: t('form.unreachable'),
    broken: (digest) =>
      digest ? `${t('form.broken')} ${t('broken.reference', { digest })}` : t('form.broken'),
    answers: [t('form.elsewhere'), t('form.tooLong')],
  };
}
