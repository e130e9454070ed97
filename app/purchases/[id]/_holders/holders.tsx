import { getTranslations } from 'next-intl/server';
import type { PortalActor } from '#app/_session/current-actor.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { Filter } from './filter.tsx';
import { Nobody } from './nobody.tsx';
import { Nothing } from './nothing.tsx';
import { pageOfSeats } from './page-of-seats.ts';
import { Pages } from './pages.tsx';
import { Search } from './search.tsx';
import { SeatTable } from './seat-table.tsx';
import type { View } from './view.ts';

/** Seats on a page. */
const atOnce = 50;

type Props = { purchase: Purchase; actor: PortalActor; view: View };

/** Who has a seat of a purchase: all that are taken, unless one asks for others. */
export async function Holders({ purchase, actor, view }: Props) {
  const t = await getTranslations('purchase.holders');
  const { show, search, after } = view;
  const { seats, next } = await pageOfSeats(actor, purchase, view, atOnce);
  const isUsual = show === 'live' && search === '' && after === '';

  if (seats.length === 0 && isUsual) return <Nobody purchase={purchase} actor={actor} />;
  return (
    <section id="seats" aria-labelledby="seats-title" className="flex flex-col gap-4">
      <h2 id="seats-title" className="text-lg">
        {show === 'revoked' ? t('formerTitle') : t('title')}
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <Filter id={purchase.id} view={view} />
        <Search id={purchase.id} view={view} />
      </div>
      {seats.length > 0 ? (
        <SeatTable seats={seats} purchase={purchase} view={view} />
      ) : (
        <Nothing id={purchase.id} view={view} />
      )}
      <Pages id={purchase.id} view={view} next={next} atOnce={atOnce} />
    </section>
  );
}
