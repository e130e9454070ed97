'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { DataTable } from '#app/_design/data-table.tsx';
import { Form } from '#app/_forms/form.tsx';
import { Asking } from '#app/_rows/asking.tsx';
import { reinstate, sendNewLink } from '../_seat/actions.ts';
import { RevokeDialog } from '../_seat/revoke-dialog.tsx';
import type { ShownSeat } from '../_seat/shown-seat.ts';
import { SeatMenu } from './seat-menu.tsx';
import { SeatRow } from './seat-row.tsx';

type Props = {
  seats: ShownSeat[];
  purchaseId: string;
  /** The view that it shows, and its address: what is done in the table comes back to it. */
  from: string;
  back: Route;
  /** Whether these seats have ended. */
  areFormer: boolean;
};

/** The seats as a table, drawn from what is said of each: sent as elements, they would be ten times as long. */
export function SeatTable({ seats, purchaseId, from, back, areFormer }: Props) {
  const t = useTranslations('purchase.holders');
  const columns = [t('person'), t('status'), t('added'), t('deeds')];
  return (
    <Asking
      rows={seats}
      from={from}
      menu={(seat) => <SeatMenu seat={seat} purchaseId={purchaseId} />}
      questions={(seat) => <RevokeDialog id="revoke" seat={seat} back={back} />}
    >
      <Form id="deeds" action={areFormer ? reinstate : sendNewLink} className="flex flex-col gap-4">
        <input type="hidden" name="back" value={back} />
        <DataTable
          caption={areFormer ? t('formerTitle') : t('title')}
          columns={areFormer ? columns : [t('pick'), ...columns]}
        >
          {seats.map((seat) => (
            <SeatRow key={seat.id} seat={seat} purchaseId={purchaseId} isPickable={!areFormer} />
          ))}
        </DataTable>
      </Form>
    </Asking>
  );
}
