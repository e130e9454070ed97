import { getTranslations } from 'next-intl/server';
import type { Place } from './cells.ts';

/** What the columns are called, and the words for how seats stand. A note has a column of its own. */
export async function headsOf({ timeZone, notes }: Omit<Place, 'words'>) {
  const t = await getTranslations('purchase.export');
  const columns = [
    t('name'),
    t('email'),
    t('externalId'),
    t('status'),
    t('assigned', { timeZone }),
    t('claimedAt', { timeZone }),
    t('linkEnds', { timeZone }),
    t('endedAt', { timeZone }),
    t('lastDay'),
    t('lastUsed', { timeZone }),
    t('problem'),
    ...notes,
  ];
  const words: Place['words'] = {
    pending: t('pending'),
    expired: t('expired'),
    undelivered: t('undelivered'),
    claimed: t('claimed'),
    revoked: t('revoked'),
  };
  return { columns, words };
}
