import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { personOf } from '../_seat/person-of.ts';
import type { ShownSeat } from '../_seat/shown-seat.ts';
import { useAboutSeats } from './about-seats.ts';

type Props = { seat: ShownSeat; path: Route };

/** Opens the table's menu for a row; where no script fills it, the page of the seat. */
export function More({ seat, path }: Props) {
  const t = useTranslations();
  const { menu, choose } = useAboutSeats();
  const way = menu
    ? { type: 'button' as const, popoverTarget: menu, onClick: () => choose(seat) }
    : { type: 'submit' as const, form: 'way', formAction: path };
  return (
    <button
      className={`more ${buttonLook('quiet')}`}
      aria-label={t('purchase.holders.more', { person: personOf(seat) })}
      {...way}
    >
      {t('common.more')}
    </button>
  );
}
