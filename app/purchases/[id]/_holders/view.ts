import type { Route } from 'next';
import type { SeatFilter } from '#domain/seat/seats-of.ts';
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

/** What the address of a purchase's page says about the table: which seats, found how, from where on. */
export type View = { show: (typeof filters)[number]; search: string; after: string };

export const usual: View = { show: 'live', search: '', after: '' };

/** Reads a view from an address; what makes no sense there is as if it weren't. */
export function readView(params: Record<string, string | string[] | undefined>): View {
  const { show, search, after } = params;
  return {
    show: filters.find((filter) => filter === show) ?? usual.show,
    search:
      typeof search === 'string'
        ? search
            .replace(/\p{Cc}/gu, '')
            .trim()
            .slice(0, 254)
        : '',
    after: typeof after === 'string' ? after : '',
  };
}

/** The address of a purchase's page with this view. */
export function viewPath(id: string, view: Partial<View> = {}): Route {
  const told = Object.entries(view).filter(([name, value]) => value !== usual[name as keyof View]);
  const query = new URLSearchParams(told).toString();
  return `${purchasePath(id)}${query && `?${query}`}` as Route;
}
