import type { Route } from 'next';
import { dayOf, type Parameters } from '#app/_forms/parameters.ts';
import { isId } from '#domain/id.ts';
import { holdersPath } from '../_purchase/paths.ts';

/** What the address of the page says: which day, and from where on. */
export type View = { on: string; after: string };

/**
 * Reads a view from an address. What is no day is today, as the organization has it; what is still to
 * come is today as well, since nobody knows more of it.
 */
export function readView({ on, after }: Parameters, today: string): View {
  const day = dayOf(on);
  return {
    on: day !== '' && day < today ? day : today,
    after: typeof after === 'string' && isId(after) ? after : '',
  };
}

/** The day that it is in a time zone. */
export function todayIn(timeZone: string): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone });
}

/** The address of the page with this view. */
export function viewPath(id: string, { on, after }: View): Route {
  const query = new URLSearchParams({ on, ...(after && { after }) }).toString();
  return `${holdersPath(id)}?${query}` as Route;
}

/** The address of the file of everybody who held a seat on the day. */
export function filePath(id: string, { on }: View): string {
  return `${holdersPath(id)}.csv?${new URLSearchParams({ on })}`;
}
