'use client';

import type { Route } from 'next';
import { type ReactNode, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { MenuPanel } from '#app/_design/menu-panel.tsx';
import { RevokeDialog } from '../_seat/revoke-dialog.tsx';
import type { ShownSeat } from '../_seat/shown-seat.ts';
import { AboutSeats } from './about-seats.ts';
import { SeatMenu } from './seat-menu.tsx';

type Props = {
  purchaseId: string;
  from: string;
  back: Route;
  /** The table. */
  children: ReactNode;
};

const never = () => () => {};

/**
 * The one menu and the one question of a whole table: whichever row opens them fills them first. So a
 * row is little more than what it shows. Where no script runs, its buttons lead to the seat's page.
 */
export function Asking({ purchaseId, from, back, children }: Props) {
  const [seat, setSeat] = useState<ShownSeat | null>(null);
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  // What opens has to be there by then.
  const choose = useCallback((chosen: ShownSeat) => flushSync(() => setSeat(chosen)), []);
  const askToRevoke = useCallback(
    (chosen: ShownSeat) => {
      choose(chosen);
      document.querySelector<HTMLDialogElement>('#revoke')?.showModal();
    },
    [choose],
  );
  const menu = hasScript ? 'seat-menu' : undefined;
  const about = useMemo(
    () => ({ from, menu, choose, askToRevoke }),
    [from, menu, choose, askToRevoke],
  );
  return (
    <AboutSeats value={about}>
      {children}
      <form id="way">
        <input type="hidden" name="from" value={from} />
      </form>
      <MenuPanel id="seat-menu">
        {seat && (
          <SeatMenu seat={seat} purchaseId={purchaseId} onRevoke={() => askToRevoke(seat)} />
        )}
      </MenuPanel>
      {seat && <RevokeDialog id="revoke" seat={seat} back={back} />}
    </AboutSeats>
  );
}
