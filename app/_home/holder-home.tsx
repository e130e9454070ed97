import { getTranslations } from 'next-intl/server';
import { seatsHeldBy } from '#domain/seat/held.ts';
import { whatSeatsGive } from '../_benefits/what-seats-give.ts';
import { database } from '../_database/pool.ts';
import { Empty } from '../_design/empty.tsx';
import { Frame } from '../_design/frame.tsx';
import { Notice } from '../_design/notice.tsx';
import { noticeOf } from '../_forms/notice.ts';
import { Account } from '../_session/account.tsx';
import type { PortalActor } from '../_session/current-actor.ts';
import { Narrow } from './narrow.tsx';
import { Seats } from './seats.tsx';

type Props = { actor: PortalActor; searchParams: Parameters<typeof noticeOf>[0] };

/** A session born from a claim: that membership's seats and sign-out, whatever else the address has. */
export async function HolderHome({ actor, searchParams }: Props) {
  const t = await getTranslations('home');
  const notice = await noticeOf(searchParams);
  const [seats, grants] = await Promise.all([seatsHeldBy(database(), actor), whatSeatsGive(actor)]);
  const [seat] = seats;
  return (
    <Frame
      title={t('greeting')}
      organization={seat && { ...seat, name: seat.organizationName }}
      account={<Account actor={actor} />}
      notice={notice && <Notice>{notice.sentence}</Notice>}
    >
      <div className="flex flex-col gap-12">
        {seat ? (
          <Seats title={t('holderTitle')} seats={seats} grants={grants} />
        ) : (
          <Empty title={t('goneTitle')}>{t('goneExplanation')}</Empty>
        )}
        <Narrow actor={actor} />
      </div>
    </Frame>
  );
}
