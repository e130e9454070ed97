import type { useTranslations } from 'next-intl';

/** What the columns of a file of deeds are called: of a purchase's, and of a team's. */
export function columnsOf(
  t: ReturnType<typeof useTranslations<never>>,
  timeZone: string,
): string[] {
  // says activity.{at,what,person,address,how,by.label}
  return [
    t('activity.at', { timeZone }),
    t('activity.what'),
    t('activity.person'),
    t('activity.address'),
    t('activity.by.label'),
    t('activity.how'),
  ];
}
