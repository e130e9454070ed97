import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#app/_design/button.tsx';
import { useAboutRows } from '#app/_rows/about-rows.ts';
import { personOf } from '../_seat/person-of.ts';
import type { ShownSeat } from '../_seat/shown-seat.ts';

/** The parts of a seat's page, and where on it they are. */
const parts = {
  address: 'address',
  link: 'link',
  transfer: 'transfer',
  name: 'name',
  lastDay: 'last-day',
  history: 'history',
};

type Props = {
  seat: ShownSeat;
  /** The page of the seat. */
  path: Route;
  /** The part of it where something is done. */
  to: keyof typeof parts;
};

/** From a row to the part of its seat's page where something is done. */
export function Way({ seat, path, to }: Props) {
  const t = useTranslations('seat.way');
  const { from } = useAboutRows();
  // says seat.way.{address,link,transfer,name,lastDay,history,addressOf,linkOf,transferOf,nameOf,lastDayOf,historyOf}
  return (
    <ButtonLink
      kind="quiet"
      href={`${path}?from=${encodeURIComponent(from)}#${parts[to]}` as Route}
      aria-label={t(`${to}Of`, { person: personOf(seat) })}
    >
      {t(to)}
    </ButtonLink>
  );
}
