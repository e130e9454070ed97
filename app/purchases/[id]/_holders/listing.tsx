import { useTranslations } from 'next-intl';
import { quietLook } from '#app/_design/quiet-link.tsx';
import { Says } from '#app/_language/says.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { SeatPage } from '#domain/seat/seats-of.ts';
import { Keys } from '../_keys/keys.tsx';
import { shownSeat } from '../_seat/shown-seat.ts';
import { Days } from './days.tsx';
import { Filter } from './filter.tsx';
import { Nothing } from './nothing.tsx';
import { Order } from './order.tsx';
import { atOnce } from './page-of-seats.ts';
import { Pages } from './pages.tsx';
import { Pickable } from './pickable.tsx';
import { Results } from './results.tsx';
import { Search } from './search.tsx';
import { SeatTable } from './seat-table.tsx';
import { filePath, toldText, type View, viewPath } from './view.ts';

type Props = { purchase: Purchase; view: View; page: SeatPage };

/** A page of seats, and how to come to others. */
export function Listing({ purchase, view, page: { seats, next } }: Props) {
  const t = useTranslations('purchase.holders');
  const { id } = purchase;
  const shown = seats.map((seat) => shownSeat(seat, view.search));
  return (
    <section id="seats" aria-labelledby="seats-title" className="flex flex-col gap-4">
      <h2 id="seats-title" className="text-lg">
        {view.show === 'revoked' ? t('formerTitle') : t('title')}
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <Search id={id} view={view} />
        <div className="-mx-2 flex flex-wrap gap-x-2">
          <Days id={id} view={view} />
          <Order id={id} view={view} />
          <Says of={['purchase.keys']}>
            <Keys />
          </Says>
        </div>
      </div>
      <Filter id={id} view={view} />
      <Results view={view} count={seats.length} />
      {seats.length > 0 ? (
        <Pickable
          purchase={purchase}
          view={view}
          seats={shown}
          isAll={next === null && view.after === ''}
        >
          <Says
            of={[
              'common.more',
              'purchase.holders.added',
              'purchase.holders.deeds',
              'purchase.holders.formerTitle',
              'purchase.holders.more',
              'purchase.holders.person',
              'purchase.holders.pick',
              'purchase.holders.pickPerson',
              'purchase.holders.status',
              'purchase.holders.title',
              'seat.externalId',
              'seat.keep',
              'seat.reinstate',
              'seat.reinstateWhom',
              'seat.reinstating',
              'seat.resend',
              'seat.resendTo',
              'seat.resending',
              'seat.revocation',
              'seat.revoke',
              'seat.revokeDetail',
              'seat.revokeShort',
              'seat.revokeTitle',
              'seat.revoking',
              'seat.undelivered',
              'seat.uninviteDetail',
              'seat.uninviteTitle',
              'seat.until',
              'seat.way',
              'status',
            ]}
          >
            <SeatTable
              seats={shown}
              purchaseId={id}
              from={toldText(view)}
              back={viewPath(id, view)}
              areFormer={view.show === 'revoked'}
            />
          </Says>
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
