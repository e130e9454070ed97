import type { ReactNode } from 'react';
import { LetterLanguage } from '#app/_language/letter-language.tsx';
import { Says } from '#app/_language/says.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { Counts } from '../_picking/deeds.ts';
import { Picking } from '../_picking/picking.tsx';
import { pickedPath } from '../_purchase/paths.ts';
import type { ShownSeat } from '../_seat/shown-seat.ts';
import { isNarrow, toldOf, type View, viewPath } from './view.ts';

type Props = {
  purchase: Purchase;
  view: View;
  seats: ShownSeat[];
  isAll: boolean;
  /** Their table. */
  children: ReactNode;
};

/** Seats of which several can be picked. Those that have ended can't: nothing is done to them. */
export function Pickable({ purchase, view, seats, isAll, children }: Props) {
  if (view.show === 'revoked') return children;
  return (
    <Says of={['purchase.picking']}>
      <Picking
        key={viewPath(purchase.id, view)}
        purchaseId={purchase.id}
        path={pickedPath(purchase.id)}
        told={toldOf({ ...view, after: '' })}
        seats={seats}
        all={countsOf({ purchase, view, seats, isAll })}
        language={<LetterLanguage before="kept" />}
      >
        {children}
      </Picking>
    </Says>
  );
}

/** How all that a view shows stand, where they are all here or the purchase itself knows. */
function countsOf({ purchase, view, seats, isAll }: Omit<Props, 'children'>): Counts | null {
  const { pending, claimed } = purchase;
  if (isAll) {
    const waiting = seats.filter(({ status }) => status === 'pending').length;
    return { pending: waiting, claimed: seats.length - waiting };
  }
  if (isNarrow({ ...view, after: '' })) return null;
  if (view.show === 'live') return { pending, claimed };
  if (view.show === 'pending') return { pending, claimed: 0 };
  return view.show === 'claimed' ? { pending: 0, claimed } : null;
}
