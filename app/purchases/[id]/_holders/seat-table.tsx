import { useTranslations } from 'next-intl';
import { DataTable } from '#app/_design/data-table.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { RevokeDialog } from '../_seat/revoke-dialog.tsx';
import { SeatRow } from './seat-row.tsx';
import { type View, viewPath } from './view.ts';

type Props = { seats: Seat[]; purchase: Purchase; view: View };

/** The seats as a table. What is done in it comes back to the same view. */
export function SeatTable({ seats, purchase, view }: Props) {
  const t = useTranslations('purchase.holders');
  const live = seats.filter(({ status }) => status !== 'revoked');
  const back = viewPath(purchase.id, view);
  const isPickable = view.show !== 'revoked';
  const columns = [t('person'), t('status'), t('added'), t('deeds')];
  return (
    <>
      <DataTable
        caption={isPickable ? t('title') : t('formerTitle')}
        columns={isPickable ? [t('pick'), ...columns] : columns}
      >
        {seats.map((seat) => (
          <SeatRow
            key={seat.id}
            seat={seat}
            purchaseId={purchase.id}
            back={back}
            isPickable={isPickable}
          />
        ))}
      </DataTable>
      {live.map((seat) => (
        <RevokeDialog key={seat.id} seat={seat} back={back} />
      ))}
    </>
  );
}
