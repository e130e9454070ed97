import { createContext, use } from 'react';
import type { ShownSeat } from '../_seat/shown-seat.ts';

type AboutSeats = {
  /** The view that the table shows, as the page of a seat is told where one came from. */
  from: string;
  /** The menu of the table, as soon as a script can fill it. */
  menu: string | undefined;
  /** Fills it for a seat. */
  choose: (seat: ShownSeat) => void;
  /** Asks whether a seat is to be taken back. */
  askToRevoke: (seat: ShownSeat) => void;
};

/** What the rows of a table have in common. */
export const AboutSeats = createContext<AboutSeats>({
  from: '',
  menu: undefined,
  choose() {},
  askToRevoke() {},
});

/** What a row of the table can open, and where it is. */
export function useAboutSeats(): AboutSeats {
  return use(AboutSeats);
}
