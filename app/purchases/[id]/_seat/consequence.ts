import { getTranslations } from 'next-intl/server';
import type { Seat } from '#domain/seat/seat.ts';
import { personOf } from './person-of.ts';

/** What happens when a seat is taken back: a holder loses access, an invited person a link. */
export async function consequenceOf(seat: Seat): Promise<{ title: string; detail: string }> {
  const t = await getTranslations('seat');
  const person = personOf(seat);
  return seat.status === 'claimed'
    ? { title: t('revokeTitle', { person }), detail: t('revokeDetail', { person }) }
    : { title: t('uninviteTitle', { person }), detail: t('uninviteDetail') };
}
