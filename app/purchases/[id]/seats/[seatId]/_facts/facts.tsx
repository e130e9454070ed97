import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Moment } from '#app/_design/moment.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { SeatStatus } from '../../../_seat/seat-status.tsx';

/** Who has a seat, how it stands, and since when. */
export function Facts({ seat }: { seat: Seat }) {
  const t = useTranslations('seat');
  return (
    <dl className="flex flex-col gap-3">
      <Fact name={t('address')}>
        <bdi>{seat.email}</bdi>
      </Fact>
      <Fact name={t('status')}>
        <SeatStatus seat={seat} />
        {seat.undeliverable && (
          <p className="text-sm text-quiet">{t('answer', { answer: seat.undeliverable })}</p>
        )}
      </Fact>
      <Fact name={t('assigned')}>
        <Moment at={seat.createdAt} />
      </Fact>
      {seat.lastUsedAt && (
        <Fact name={t('lastUsed')}>
          <Moment at={seat.lastUsedAt} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
