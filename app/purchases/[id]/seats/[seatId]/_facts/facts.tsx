import { useTranslations } from 'next-intl';
import { Fact, Facts as List } from '#app/_design/facts.tsx';
import { Moment } from '#app/_design/moment.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { SeatStatus } from '../../../_seat/seat-status.tsx';

/** Who has a seat, how it stands, and since when. */
export function Facts({ seat }: { seat: Seat }) {
  const t = useTranslations('seat');
  return (
    <List>
      <Fact name={t('address')}>
        <bdi>{seat.email}</bdi>
      </Fact>
      {seat.member.externalId && (
        <Fact name={t('externalId')}>
          <bdi>{seat.member.externalId}</bdi>
        </Fact>
      )}
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
    </List>
  );
}
