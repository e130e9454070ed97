import type { Route } from 'next';
import { dayOf, type Parameters, textOf } from '#app/_forms/parameters.ts';
import { type Asked, activityActors } from '#domain/event/activity.ts';

/** Who is not one of those who manage. */
export const others = Object.keys(activityActors) as (keyof typeof activityActors)[];

/**
 * What the address of a page of activity says: which kind, done by whom (one of `others`, or an
 * address), from which day to which, about whom, from where on.
 */
export type View<Kind extends string = string> = {
  kind: 'all' | Kind;
  by: string;
  from: string;
  to: string;
  search: string;
  after: string;
};

export const usual: View<never> = { kind: 'all', by: '', from: '', to: '', search: '', after: '' };

/** Reads a view from an address; what makes no sense there is as if it weren't. */
export function readView<Kind extends string>(
  kinds: readonly Kind[],
  params: Parameters,
): View<Kind> {
  const { kind, by, from, to, search, after } = params;
  return {
    kind: kinds.find((one) => one === kind) ?? usual.kind,
    by: textOf(by),
    from: dayOf(from),
    to: dayOf(to),
    search: textOf(search),
    after: typeof after === 'string' && /^\d{1,15}$/.test(after) ? after : '',
  };
}

/** What a view asks. Its days are those of the organization's time zone. */
export function askedIn<Kind extends string>(
  { kind, by, from, to, search, after }: View<Kind>,
  timeZone: string,
): Omit<Asked, 'limit'> & { kind: Kind | undefined } {
  return {
    kind: kind === 'all' ? undefined : kind,
    by: by ? (others.find((other) => other === by) ?? { email: by }) : undefined,
    days: from || to ? { from, to, timeZone } : undefined,
    search,
    after: after ? Number(after) : undefined,
  };
}

/** The address of the page at `at` with this view. */
export function viewPath(at: Route, view: Partial<View> = {}): Route {
  return `${at}${written(view)}` as Route;
}

/** The address of the file with everything that a view shows, whatever page of it one is on. */
export function filePath(at: Route, view: View): string {
  return `${at}.csv${written({ ...view, after: '' })}`;
}

/** What an address has to say of a view: all that isn't usual. */
export function toldOf(view: Partial<View>): [string, string][] {
  return Object.entries(view).filter(([name, value]) => value !== usual[name as keyof View]);
}

function written(view: Partial<View>): string {
  const query = new URLSearchParams(toldOf(view)).toString();
  return query && `?${query}`;
}
