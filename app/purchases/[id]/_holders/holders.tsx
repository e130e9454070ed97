import { getTranslations } from 'next-intl/server';
import { quietLook } from '#app/_design/quiet-link.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { Days } from './days.tsx';
import { Filter } from './filter.tsx';
import { Nobody } from './nobody.tsx';
import { Nothing } from './nothing.tsx';
import { Order } from './order.tsx';
import { pageOfSeats } from './page-of-seats.ts';
import { Pages } from './pages.tsx';
import { Pickable } from './pickable.tsx';
import { Search } from './search.tsx';
import { SeatTable } from './seat-table.tsx';
import { filePath, isNarrow, type View } from './view.ts';

/** Seats on a page. */
const atOnce = 50;

type Props = { purchase: Purchase; actor: PortalActor; view: View };

/** Who has a seat of a purchase: all that are taken, unless one asks for others. */
export async function Holders({ purchase, actor, view }: Props) {
  const t = await getTranslations('purchase.holders');
  const { id } = purchase;
  const { seats, next } = await pageOfSeats(actor, purchase, view, atOnce);
  const isUsual = view.show === 'live' && !isNarrow(view) && next === null;

  if (seats.length === 0 && isUsual) return <Nobody purchase={purchase} actor={actor} />;
  return (
    <section id="seats" aria-labelledby="seats-title" className="flex flex-col gap-4">
      <h2 id="seats-title" className="text-lg">
        {view.show === 'revoked' ? t('formerTitle') : t('title')}
      </h2>
      <Search id={id} view={view} />
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <Filter id={id} view={view} />
        <div className="-mx-2 flex flex-wrap gap-x-2">
          <Days id={id} view={view} />
          <Order id={id} view={view} />
        </div>
      </div>
      {seats.length > 0 ? (
        <Pickable
          purchase={purchase}
          view={view}
          seats={seats}
          isAll={next === null && view.after === ''}
        >
          <SeatTable seats={seats} purchase={purchase} view={view} />
        </Pickable>
      ) : (
        <Nothing id={id} view={view} isAll={next === null} />
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <Pages id={id} view={view} shown={seats.length} next={next} atOnce={atOnce} />
        {seats.length > 0 && (
          // No `Link`: a file isn't to be fetched ahead.
          <a href={filePath(id, view)} download className={quietLook}>
            {t('file')}
          </a>
        )}
      </div>
    </section>
  );
}
