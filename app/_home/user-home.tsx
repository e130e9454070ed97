import { getTranslations } from 'next-intl/server';
import { purchasesOf } from '#domain/purchase/purchases-of.ts';
import { seatsHeldBy } from '#domain/seat/held.ts';
import { seatsToAskFor } from '#domain/seat-request/askable.ts';
import { whatSeatsGive } from '../_benefits/what-seats-give.ts';
import { database } from '../_database/pool.ts';
import { ButtonLink } from '../_design/button.tsx';
import { Empty } from '../_design/empty.tsx';
import { Frame } from '../_design/frame.tsx';
import { Notice } from '../_design/notice.tsx';
import type { Organization } from '../_design/organization.ts';
import { noticeOf } from '../_forms/notice.ts';
import { Account } from '../_session/account.tsx';
import type { PortalActor } from '../_session/current-actor.ts';
import { Askable } from './askable.tsx';
import { Everywhere } from './everywhere.tsx';
import { Narrow } from './narrow.tsx';
import { Purchases } from './purchases.tsx';
import { Seats } from './seats.tsx';

type Props = {
  actor: Extract<PortalActor, { kind: 'user' | 'member' }>;
  searchParams: Parameters<typeof noticeOf>[0];
};

/**
 * Everything that an address has here, or the one membership that a merchant vouches for: seats that
 * they hold, and purchases whose seats they hand out.
 */
export async function UserHome({ actor, searchParams }: Props) {
  const t = await getTranslations('home');
  const notice = await noticeOf(searchParams);
  const [seats, grants, purchases, askable] = await Promise.all([
    seatsHeldBy(database(), actor),
    whatSeatsGive(actor),
    purchasesOf(database(), actor),
    seatsToAskFor(database(), actor),
  ]);
  const things = [...seats, ...purchases, ...askable];
  const isEmpty = things.length === 0;
  return (
    <Frame
      title={t('greeting')}
      organization={whoseAll(things)}
      account={<Account actor={actor} />}
      notice={notice && <Notice>{notice.sentence}</Notice>}
    >
      <div className="flex flex-col gap-12">
        {isEmpty ? (
          <Empty
            title={t('emptyTitle')}
            step={<ButtonLink href="/sign-in">{t('emptyStep')}</ButtonLink>}
          >
            {t('emptyExplanation', { email: actor.email })}
          </Empty>
        ) : (
          <p className="-mt-6">{t('sum', { seats: seats.length, purchases: purchases.length })}</p>
        )}
        {seats.length > 0 && <Seats title={t('seats')} seats={seats} grants={grants} />}
        {purchases.length > 0 && <Purchases purchases={purchases} />}
        {askable.length > 0 && <Askable seats={askable} />}
        {actor.kind === 'member' ? <Narrow actor={actor} /> : <Everywhere />}
      </div>
    </Frame>
  );
}

type Thing = Omit<Organization, 'name'> & { organizationId: string; organizationName: string };

/** The organization that all of it is of. Where there are several, none comes first. */
function whoseAll(things: Thing[]): Organization | undefined {
  const [first] = things;
  const isOne = things.every(({ organizationId }) => organizationId === first?.organizationId);
  return first && isOne ? { ...first, name: first.organizationName } : undefined;
}
