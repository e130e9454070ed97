import type { Route } from 'next';
import { type Parameters, textOf } from '#app/_forms/parameters.ts';
import { teamPath } from '#app/_team/paths.ts';
import type { TeamFilter } from '#domain/member/team-of.ts';

/** Which people can be looked at, in the order in which they are offered. */
export const filters = ['all', 'managers', 'members'] as const satisfies TeamFilter[];

/** What the address of a team's page says about the table: which people, found how, from where on. */
export type View = { show: TeamFilter; search: string; after: string };

export const usual: View = { show: 'all', search: '', after: '' };

/** Reads a view from an address; what makes no sense there is as if it weren't. */
export function readView(params: Parameters): View {
  const { show, search, after } = params;
  return {
    show: filters.find((filter) => filter === show) ?? usual.show,
    search: textOf(search),
    after: typeof after === 'string' ? after : '',
  };
}

/** The address of a team's page with this view. */
export function viewPath(customerId: string, view: Partial<View> = {}): Route {
  const query = toldText(view);
  return `${teamPath(customerId)}${query && `?${query}`}` as Route;
}

/** What such an address has to say of a view, which the page of a person takes along to find back. */
export function toldText(view: Partial<View>): string {
  const told = Object.entries(view).filter(([name, value]) => value !== usual[name as keyof View]);
  return new URLSearchParams(told).toString();
}

/** The view that such a text is about. */
export function viewFrom(text: Parameters[string]): View {
  return readView(Object.fromEntries(new URLSearchParams(typeof text === 'string' ? text : '')));
}
