import { useTranslations } from 'next-intl';
import { personOf } from './person-of.ts';
import type { ShownSeat } from './shown-seat.ts';

/** What happens when a seat is taken back: a holder loses access, an invited person a link. */
export function useConsequence(seat: ShownSeat): { title: string; detail: string } {
  const t = useTranslations('seat');
  const person = personOf(seat);
  return seat.status === 'claimed'
    ? { title: t('revokeTitle', { person }), detail: t('revokeDetail', { person }) }
    : { title: t('uninviteTitle', { person }), detail: t('uninviteDetail') };
}
