import { useTranslations } from 'next-intl';
import { Cell, Deeds, Row } from '#app/_design/data-table.tsx';
import { Moment } from '#app/_design/moment.tsx';
import { Person } from '#app/_design/person.tsx';
import { seatPath } from '../_purchase/paths.ts';
import { personOf } from '../_seat/person-of.ts';
import { SeatStatus } from '../_seat/seat-status.tsx';
import type { ShownSeat } from '../_seat/shown-seat.ts';
import { Notes } from './notes.tsx';
import { SeatDeeds } from './seat-deeds.tsx';

type Props = {
  seat: ShownSeat;
  purchaseId: string;
  /** Whether it can be picked, with others. */
  isPickable: boolean;
};

/** One seat: whose, how it stands, since when, and what can be done with it. */
export function SeatRow({ seat, purchaseId, isPickable }: Props) {
  const t = useTranslations('purchase.holders');
  return (
    <Row>
      {isPickable && (
        <Cell>
          <input
            type="checkbox"
            name="seats"
            value={seat.id}
            form="pick"
            aria-label={t('pickPerson', { person: personOf(seat) })}
            className="size-6"
          />
        </Cell>
      )}
      <Cell>
        <div className="sm:min-w-64">
          <Person name={seat.member.name} email={seat.email} />
          <Notes metadata={seat.seatMetadata} />
          {seat.foundId && <FoundId id={seat.foundId} />}
        </div>
      </Cell>
      <Cell>
        <SeatStatus seat={seat} />
      </Cell>
      <Cell label={t('added')}>
        <span className="whitespace-nowrap">
          <Moment at={seat.createdAt} />
        </span>
      </Cell>
      <Deeds>
        <SeatDeeds seat={seat} path={seatPath(purchaseId, seat.id)} />
      </Deeds>
    </Row>
  );
}

function FoundId({ id }: { id: string }) {
  const t = useTranslations('seat');
  return (
    <p className="mt-1 text-sm text-quiet">
      {t('externalId')}: <bdi>{id}</bdi>
    </p>
  );
}
