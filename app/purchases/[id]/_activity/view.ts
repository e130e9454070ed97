import type { Route } from 'next';
import { isDay } from '#domain/day/parse.ts';
import type { ActivityQuery } from '#domain/purchase/activity.ts';
import {
  type ActivityKind,
  activityActors,
  activityKinds,
} from '#domain/purchase/activity-kinds.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { activityPath } from '../_purchase/paths.ts';

/** What can be shown alone, in the order in which it is offered. */
export const kinds = ['all', ...(Object.keys(activityKinds) as ActivityKind[])] as const;

/** Who is not one of those who manage the purchase. */
export const others = Object.keys(activityActors) as (keyof typeof activityActors)[];

/**
 * What the address of the page says: which kind, done by whom (one of `others`, or an address), from
 * which day to which, about whom, from where on.
 */
export type View = {
  kind: (typeof kinds)[number];
  by: string;
  from: string;
  to: string;
  search: string;
  after: string;
};

export const usual: View = { kind: 'all', by: '', from: '', to: '', search: '', after: '' };

/** Reads a view from an address; what makes no sense there is as if it weren't. */
export function readView(params: Record<string, string | string[] | undefined>): View {
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
export function queryOf(
  purchase: Pick<Purchase, 'kind' | 'id' | 'timeZone'>,
  { kind, by, from, to, search, after }: View,
): Omit<ActivityQuery, 'limit'> {
  return {
    source: sourceOf(purchase),
    kind: kind === 'all' ? undefined : kind,
    by: by ? (others.find((other) => other === by) ?? { email: by }) : undefined,
    days: from || to ? { from, to, timeZone: purchase.timeZone } : undefined,
    search,
    after: after ? Number(after) : undefined,
  };
}

/** The address of the page with this view. */
export function viewPath(id: string, view: Partial<View> = {}): Route {
  return `${activityPath(id)}${asked(view)}` as Route;
}

/** The address of the file with everything that a view shows, whatever page of it one is on. */
export function filePath(id: string, view: View): string {
  return `${activityPath(id)}.csv${asked({ ...view, after: '' })}`;
}

/** What an address has to say of a view: all that isn't usual. */
export function toldOf(view: Partial<View>): [string, string][] {
  return Object.entries(view).filter(([name, value]) => value !== usual[name as keyof View]);
}

function asked(view: Partial<View>): string {
  const query = new URLSearchParams(toldOf(view)).toString();
  return query && `?${query}`;
}

function textOf(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 254);
}

function dayOf(text: unknown): string {
  return typeof text === 'string' && isDay(text) ? text : '';
}
