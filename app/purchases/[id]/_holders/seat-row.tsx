import type { Route } from 'next';
import { Cell, Deeds, Row } from '#app/_design/data-table.tsx';
import { Person } from '#app/_design/person.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { seatPath } from '../_purchase/paths.ts';
import { SeatStatus } from '../_seat/seat-status.tsx';
import { SeatDeeds } from './seat-deeds.tsx';

type Props = { seat: Seat; purchaseId: string; back: Route };

/** One seat: whose, how it stands, and what can be done with it. */
export function SeatRow({ seat, purchaseId, back }: Props) {
  return (
    <Row>
      <Cell>
        <Person name={seat.member.name} email={seat.email} />
      </Cell>
      <Cell>
        <SeatStatus seat={seat} />
      </Cell>
      <Deeds>
        <SeatDeeds seat={seat} path={seatPath(purchaseId, seat.id)} back={back} />
      </Deeds>
    </Row>
  );
}
