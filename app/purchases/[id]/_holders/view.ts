import type { Route } from 'next';
import { dayOf, type Parameters, textOf } from '#app/_forms/parameters.ts';
import type { SeatFilter } from '#domain/seat/filter.ts';
import { type SeatOrder, seatOrders } from '#domain/seat/walk.ts';
import { purchasePath } from '../_purchase/paths.ts';

/** Which seats can be looked at, in the order in which they are offered. */
export const filters = [
  'live',
  'pending',
  'claimed',
  'expired',
  'undeliverable',
  'revoked',
] as const satisfies SeatFilter[];

/**
 * What the address of a purchase's page says about the table: which seats, found how, added from
 * which day to which, in which order, from where on.
 */
export type View = {
  show: (typeof filters)[number];
  search: string;
  from: string;
  to: string;
  order: SeatOrder;
  after: string;
};

export const usual: View = {
  show: 'live',
  search: '',
  from: '',
  to: '',
  order: 'newest',
  after: '',
};

/** Reads a view from an address; what makes no sense there is as if it weren't. */
export function readView(params: Parameters): View {
  const { show, search, from, to, order, after } = params;
  const shown = filters.find((filter) => filter === show) ?? usual.show;
  return {
    show: shown,
    search: textOf(search),
    from: dayOf(from),
    to: dayOf(to),
    order: ordersOf(shown).find((one) => one === order) ?? usual.order,
    after: typeof after === 'string' ? after : '',
  };
}

/** Ended seats are kept by when they ended, and by nothing else. */
export function ordersOf(show: View['show']): readonly SeatOrder[] {
  return show === 'revoked' ? ['newest', 'oldest'] : seatOrders;
}

/** The address of a purchase's page with this view. */
export function viewPath(id: string, view: Partial<View> = {}): Route {
  const query = toldText(view);
  return `${purchasePath(id)}${query && `?${query}`}` as Route;
}

/** The address of the file with all seats of a view, whatever page of it is shown. */
export function filePath(id: string, view: View): string {
  const query = toldText({ ...view, after: '' });
  return `${purchasePath(id)}/seats.csv${query && `?${query}`}`;
}

/** What an address has to say of a view: all that isn't usual. */
export function toldOf(view: Partial<View>): [string, string][] {
  return Object.entries(view).filter(([name, value]) => value !== usual[name as keyof View]);
}

/** The same as one text, which the page of a seat takes along to find back. */
export function toldText(view: Partial<View>): string {
  return new URLSearchParams(toldOf(view)).toString();
}

/** The view that such a text is about, or nothing where a page was told none. */
export function viewFrom(text: unknown): View | null {
  if (typeof text !== 'string') return null;
  return readView(Object.fromEntries(new URLSearchParams(text)));
}

/** Whether a view leaves seats out that its filter would show. */
export function isNarrow({ search, from, to, after }: View): boolean {
  return [search, from, to, after].some((told) => told !== '');
}
