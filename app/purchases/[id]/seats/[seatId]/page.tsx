import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Section } from '#app/_design/section.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { findSeatAt } from '#domain/seat/find-at.ts';
import { seatHistory } from '#domain/seat/history.ts';
import { toldText, viewFrom, viewPath } from '../../_holders/view.ts';
import { seatPath } from '../../_purchase/paths.ts';
import { PurchaseFrame } from '../../_purchase/purchase-frame.tsx';
import { personOf } from '../../_seat/person-of.ts';
import { Told } from '../../_seat/told.tsx';
import { Deeds } from './_deeds/deeds.tsx';
import { Reinstate } from './_deeds/reinstate.tsx';
import { Facts } from './_facts/facts.tsx';
import { managedSeat } from './_facts/managed-seat.ts';
import { MetadataList } from './_facts/metadata-list.tsx';
import { History } from './_history/history.tsx';

type Props = PageProps<'/purchases/[id]/seats/[seatId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { seat, purchase } = await managedSeat(params);
  const t = await getTranslations('seat');
  return { title: `${t('title', { person: personOf(seat) })} · ${purchase.organizationName}` };
}

export default async function SeatPage({ params, searchParams }: Props) {
  const t = await getTranslations('seat');
  const { actor, purchase, seat } = await managedSeat(params);
  const events = await seatHistory(database(), actor, { seatId: seat.id });
  const notice = await noticeOf(searchParams);
  const { from } = await searchParams;
  const view = viewFrom(from);
  const { organizationName: organization } = purchase;
  const person = personOf(seat);
  const path = seatPath(purchase.id, seat.id);
  const table = viewPath(purchase.id, view ?? {});
  const back = view ? (`${path}?${new URLSearchParams({ from: toldText(view) })}` as Route) : path;
  const at = { source: sourceOf(purchase), email: seat.email };
  const live = await findSeatAt(database(), actor, at);
  const newer = live ? seatPath(purchase.id, live.id) : null;
  return (
    <PurchaseFrame
      purchase={purchase}
      actor={actor}
      seats={table}
      title={t('title', { person })}
      notice={<Told telling={notice} back={back} />}
      width="table"
    >
      <div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-12">
          <Facts seat={seat} />
          {seat.status === 'revoked' ? (
            <Reinstate seat={seat} back={back} newer={newer} />
          ) : (
            <Deeds seat={seat} back={back} afterwards={view ? table : path} />
          )}
        </div>
        <div className="flex flex-col gap-12">
          <MetadataList metadata={seat.seatMetadata} />
          <Section id="history" title={t('historyTitle')}>
            <History events={events} organization={organization} />
          </Section>
        </div>
      </div>
    </PurchaseFrame>
  );
}
